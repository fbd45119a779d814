// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text to JsonTree, by the SAX interface of nlohmann's parser, which does not recurse.
#include "model/plan/json_scan.h"
#include "model/plan/json_tree.h"
#include "model/plan/shown_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace headroom {

/// Receives the events of nlohmann's parser; the names are its own.
class JsonTreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    JsonTreeBuilder(std::string_view text, std::size_t most_values, FaultList& faults)
        : text_(text), faults_(faults) {
        tree_.nodes_.reserve(most_values);
    }
    JsonTree take() { return std::move(tree_); }

    bool null() { return append(JsonTree::Kind::null, {}); }
    bool boolean(bool value) { return append(JsonTree::Kind::boolean, {value ? 1U : 0U, 0}); }
    bool number_integer(number_integer_t value) { return append(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) {
        // 2^53 + 1 would be rounded to 2^53, which is the greatest seed: it must not pass for it.
        constexpr number_unsigned_t greatest_seed = 9007199254740992;
        return append(static_cast<double>(value == greatest_seed + 1 ? greatest_seed + 2 : value));
    }
    bool number_float(number_float_t value, const string_t&) { return append(value); }
    bool string(string_t& value) { return append(JsonTree::Kind::text, pool(value)); }
    bool binary(binary_t&) { return false; } // does not occur in JSON text
    bool start_object(std::size_t) { return open(JsonTree::Kind::object); }
    bool start_array(std::size_t) { return open(JsonTree::Kind::list); }
    bool key(string_t& name) {
        key_ = pool(name);
        return true;
    }
    bool end_array() { return close(); }
    bool end_object() {
        report_duplicates(open_.back());
        return close();
    }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) {
        report_syntax(position == 0 ? 0 : position - 1, token, error);
        return false;
    }

private:
    JsonTree::Span pool(const std::string& text) {
        const JsonTree::Span span{static_cast<std::uint32_t>(tree_.pool_.size()),
                                  static_cast<std::uint32_t>(text.size())};
        tree_.pool_ += text;
        return span;
    }
    JsonTree::Record& append_record(JsonTree::Kind kind) {
        auto& record = tree_.nodes_.emplace_back();
        record.kind = kind;
        record.end = static_cast<JsonTree::Node>(tree_.nodes_.size());
        record.parent = open_.empty() ? JsonTree::none : open_.back();
        record.key = std::exchange(key_, {});
        return record;
    }
    bool append(JsonTree::Kind kind, JsonTree::Span span) {
        append_record(kind).span = span;
        return true;
    }
    bool append(double number) {
        append_record(JsonTree::Kind::number).number = number;
        return true;
    }
    bool open(JsonTree::Kind kind) {
        append_record(kind);
        open_.push_back(static_cast<JsonTree::Node>(tree_.nodes_.size() - 1));
        return true;
    }
    bool close() {
        tree_.nodes_[open_.back()].end = static_cast<JsonTree::Node>(tree_.nodes_.size());
        open_.pop_back();
        return true;
    }

    struct HashedKey {
        std::size_t hash;
        JsonTree::Node node;
    };

    /// Sorts the keys of one object, by their hashes first, which is quick; keys that were chosen to have one
    /// hash make it no worse than sorting texts.
    void report_duplicates(JsonTree::Node object) {
        tree_.nodes_[object].end = static_cast<JsonTree::Node>(tree_.nodes_.size());
        std::vector<HashedKey> keys;
        for (auto child = tree_.first(object); child != JsonTree::none; child = tree_.next(child))
            keys.push_back({std::hash<std::string_view>{}(tree_.key(child)), child});
        std::sort(keys.begin(), keys.end(), [&](const HashedKey& a, const HashedKey& b) {
            if (a.hash != b.hash) return a.hash < b.hash;
            const int order = tree_.key(a.node).compare(tree_.key(b.node));
            return order < 0 || (order == 0 && a.node < b.node);
        });
        for (std::size_t i = 1; i < keys.size() && !faults_.full(); ++i)
            if (keys[i].hash == keys[i - 1].hash && tree_.key(keys[i].node) == tree_.key(keys[i - 1].node))
                report_duplicate(keys[i].node);
    }

    void report_duplicate(JsonTree::Node node) {
        close_for_now();
        faults_.add(FaultCode::duplicate_key, tree_.pointer(node), {shown(tree_.key(node))}, node);
    }

    void report_syntax(std::size_t offset, const std::string& token, const nlohmann::json::exception& error) {
        if (dynamic_cast<const nlohmann::json::out_of_range*>(&error) != nullptr) {
            faults_.add(FaultCode::not_finite, pointer_of_next(), {shown(token)});
            return;
        }
        if (const auto word = no_number_at(offset); !word.empty()) {
            faults_.add(FaultCode::not_finite, pointer_of_next(), {std::string(word)});
            return;
        }
        const auto place = text_position(text_, offset);
        faults_.add(FaultCode::not_json, "", {place.line, place.column, reason(error.what())});
    }

    /// Makes sound what is open, so that pointers can be asked for.
    void close_for_now() {
        for (const auto node : open_)
            tree_.nodes_[node].end = static_cast<JsonTree::Node>(tree_.nodes_.size());
    }

    /// NaN and Infinity, as some programs write them into what they call JSON.
    std::string_view no_number_at(std::size_t offset) const {
        for (const std::size_t back : {std::size_t{0}, std::size_t{1}})
            for (const std::string_view word :
                 {"NaN", "nan", "-NaN", "-nan", "Infinity", "-Infinity", "inf", "-inf"})
                if (offset >= back && text_.substr(offset - back).starts_with(word)) return word;
        return {};
    }

    /// Where the value would stand whose reading failed.
    std::string pointer_of_next() {
        append(JsonTree::Kind::null, {});
        close_for_now();
        return tree_.pointer(static_cast<JsonTree::Node>(tree_.nodes_.size() - 1));
    }

    /// nlohmann's message without its number and place: "unexpected end of input; expected string literal".
    static std::string reason(std::string_view message) {
        const auto colon = message.find(": ");
        if (colon != std::string_view::npos) message.remove_prefix(colon + 2);
        return shown(message, 200);
    }

    std::string_view text_;
    FaultList& faults_;
    JsonTree tree_;
    std::vector<JsonTree::Node> open_; ///< objects and lists not yet closed, outermost first
    JsonTree::Span key_;               ///< of the member that comes next
};

std::optional<JsonTree> read_json(std::string_view text, FaultList& faults) {
    auto scan = scan_json(text);
    if (scan.fault) {
        faults.add(scan.fault->code, scan.fault->pointer, scan.fault->arguments);
        return std::nullopt;
    }
    JsonTreeBuilder builder(text, scan.most_values, faults);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
    return builder.take();
}

} // namespace headroom
