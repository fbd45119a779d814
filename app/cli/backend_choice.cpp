// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backend_choice.h"

#include "app/cli/terminal.h"
#include "model/backends/cuda.h"
#include "model/plan/shown_text.h"

namespace headroom::cli {
namespace {

std::shared_ptr<Device> device_for(const std::string& backend) {
    if (backend == "cpu") return nullptr;
    if (backend != "auto" && backend != "cuda")
        throw UsageError("--backend takes auto, cpu or cuda, not “" + shown(backend) + "”");
    auto choice = choose_cuda();
    if (!choice.device && backend == "cuda")
        complain("CUDA cannot be used: " + choice.obstacle + ". The processor computes instead.");
    return choice.device;
}

} // namespace

Option backend_option() {
    return {
        "--backend", "auto|cpu|cuda",
        "What computes: cuda is a graphics card, cpu the processor; auto, where this is left out, takes the "
        "card where there is one that can be used. Where cuda is asked for and cannot be used, the reason is "
        "printed and the processor computes. The results are the same, bit by bit."};
}

std::shared_ptr<Device> chosen_device(const Arguments& arguments) {
    static const auto device = device_for(arguments.value("--backend").value_or("auto"));
    return device;
}

} // namespace headroom::cli
