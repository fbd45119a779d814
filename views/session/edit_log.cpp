// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/edit_log.h"

#include "model/plan/plan_json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

const auto format_name = QStringLiteral("headroom-edits/1");
constexpr qsizetype most_written_bytes = most_history_bytes / 2; ///< escapes may make it longer
constexpr qsizetype longest_what = 160;

QByteArray text_of(const Plan& plan) { return QByteArray::fromStdString(write_plan(plan)); }

QByteArray sum_of(const QByteArray& text) {
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QStringList lines_of(const QByteArray& text) { return QString::fromUtf8(text).split(u'\n'); }

qsizetype size_of(const EditStep& step) {
    qsizetype size = 300;
    for (const auto* lines : {&step.out, &step.in})
        for (const auto& line : *lines)
            size += line.size() + 4;
    return size;
}

QJsonObject object_of(const EditStep& step) {
    return {{"what", step.what},
            {"at", static_cast<qint64>(step.at)},
            {"out", QJsonArray::fromStringList(step.out)},
            {"in", QJsonArray::fromStringList(step.in)},
            {"before", QString::fromLatin1(step.before)},
            {"after", QString::fromLatin1(step.after)}};
}

QStringList strings_of(const QJsonValue& value) {
    QStringList lines;
    for (const auto& line : value.toArray())
        lines << line.toString();
    return lines;
}

EditStep step_of(const QJsonObject& object) {
    return {object["what"].toString().simplified().left(longest_what),
            static_cast<qsizetype>(object["at"].toInteger(-1)),
            strings_of(object["out"]),
            strings_of(object["in"]),
            object["before"].toString().toLatin1(),
            object["after"].toString().toLatin1()};
}

/// Where the plan with this sum stands among the steps; where it does at several places, nearest to `wanted`.
std::optional<std::size_t> place_of(const QByteArray& sum, const std::vector<EditStep>& steps,
                                    std::size_t wanted) {
    std::optional<std::size_t> found;
    const auto away = [&](std::size_t place) { return place > wanted ? place - wanted : wanted - place; };
    for (std::size_t place = 0; place <= steps.size(); ++place) {
        const bool is_it = (place < steps.size() && steps[place].before == sum) ||
                           (place > 0 && steps[place - 1].after == sum);
        if (is_it && (!found || away(place) < away(*found))) found = place;
    }
    return found;
}

} // namespace

EditStep edit_step(const QString& what, const Plan& before, const Plan& after) {
    const auto old_text = text_of(before), new_text = text_of(after);
    auto out = lines_of(old_text), in = lines_of(new_text);
    const auto shorter = std::min(out.size(), in.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && out[head] == in[head])
        ++head;
    while (tail < shorter - head && out[out.size() - 1 - tail] == in[in.size() - 1 - tail])
        ++tail;
    return {what,
            head,
            out.mid(head, out.size() - head - tail),
            in.mid(head, in.size() - head - tail),
            sum_of(old_text),
            sum_of(new_text)};
}

std::optional<Plan> stepped(const Plan& plan, const EditStep& step, Direction direction) {
    const bool forward = direction == Direction::forward;
    const auto text = text_of(plan);
    if (sum_of(text) != (forward ? step.before : step.after)) return std::nullopt;
    const auto &out = forward ? step.out : step.in, &in = forward ? step.in : step.out;
    const auto lines = lines_of(text);
    if (step.at < 0 || step.at > lines.size() || lines.mid(step.at, out.size()) != out) return std::nullopt;
    const auto other = (lines.mid(0, step.at) + in + lines.mid(step.at + out.size())).join(u'\n').toUtf8();
    if (sum_of(other) != (forward ? step.after : step.before)) return std::nullopt;
    auto reading = read_plan({other.constData(), static_cast<std::size_t>(other.size())});
    if (has_errors(reading.faults)) return std::nullopt;
    return std::move(reading.plan);
}

EditRecord::EditRecord(const QString& what, std::shared_ptr<const Plan> before,
                       std::shared_ptr<const Plan> after)
    : what_(what), before_(std::move(before)), after_(std::move(after)) {}

EditRecord::EditRecord(EditStep step) : step_(std::move(step)) {}

const EditStep& EditRecord::step() const {
    const std::lock_guard lock(mutex_);
    if (!step_) {
        step_ = edit_step(what_, *before_, *after_);
        before_.reset();
        after_.reset();
    }
    return *step_;
}

QByteArray write_history(const EditHistory& history) {
    std::size_t first = history.records.size();
    for (qsizetype size = 0; first > 0; --first) {
        size += size_of(history.records[first - 1]->step());
        if (size > most_written_bytes) break;
    }
    QJsonArray steps;
    for (std::size_t i = first; i < history.records.size(); ++i)
        steps.append(object_of(history.records[i]->step()));
    const auto done = static_cast<qint64>(std::max(history.done, first) - first);
    return QJsonDocument(QJsonObject{{"format", format_name}, {"done", done}, {"steps", steps}})
        .toJson(QJsonDocument::Compact);
}

EditHistory read_history(const QByteArray& json, const Plan& plan) {
    if (json.size() > most_history_bytes) return {};
    const auto root = QJsonDocument::fromJson(json).object();
    if (root["format"].toString() != format_name) return {};
    std::vector<EditStep> steps;
    for (const auto& value : root["steps"].toArray()) {
        steps.push_back(step_of(value.toObject()));
        const auto last = steps.size() - 1;
        if (steps[last].at < 0 || (last > 0 && steps[last].before != steps[last - 1].after)) return {};
    }
    const auto wanted = static_cast<std::size_t>(std::max<qint64>(root["done"].toInteger(), 0));
    const auto done = place_of(sum_of(text_of(plan)), steps, wanted);
    if (!done) return {};
    EditHistory history{{}, *done};
    for (auto& step : steps)
        history.records.push_back(std::make_shared<const EditRecord>(std::move(step)));
    return history;
}

} // namespace headroom::views
