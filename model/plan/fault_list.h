// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"

#include <cstdint>
#include <string>
#include <vector>

namespace headroom {

/// Collects faults up to a limit, and then one that says so.
class FaultList {
public:
    static constexpr std::size_t limit = 100;

    /// `order` says where in the file the fault is; take() sorts by it.
    void add(FaultCode code, std::string pointer, std::vector<std::string> arguments,
             std::uint32_t order = 0);
    /// Nothing more is taken; whoever searches for faults can stop.
    bool full() const { return entries_.size() > limit; }
    bool empty() const { return entries_.empty(); }
    /// What is at this place or below it could not be used, and its faults are all known.
    void cover(std::string pointer) { covered_.push_back(std::move(pointer)); }
    /// Whether what is at this place could not be used: a fault says so at the place or above it.
    bool covers(std::string_view pointer) const;
    Faults take();

private:
    struct Entry {
        Fault fault;
        std::uint32_t order = 0;
    };
    std::vector<Entry> entries_;
    std::vector<std::string> covered_;
};

} // namespace headroom
