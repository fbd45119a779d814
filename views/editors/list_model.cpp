// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/list_model.h"

#include "views/editors/month_text.h"
#include "views/editors/value_words.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <algorithm>

namespace headroom::views {
namespace {

/// Numbers stand on each other; ranges read like words.
QVariant alignment_of(const ColumnInfo& info) {
    const bool is_number = info.kind == CellKind::quantity && !info.rules.may_be_uncertain;
    return QVariant::fromValue(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

ListModel::ListModel(PlanSession& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {}

int ListModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return columns();
}

bool ListModel::has_base() const {
    return session_.plan().scenarios[session_.current()].based_on.has_value();
}

QString ListModel::fault_at(int row) const {
    const auto entry = place() + '/' + std::to_string(row);
    for (const auto& fault : session_.faults())
        if (fault.pointer == entry || fault.pointer.starts_with(entry + '/')) {
            auto placeless = fault;
            placeless.severity = Severity::error;
            return first_fault({placeless});
        }
    return {};
}

QString ListModel::text(int row, int column) const {
    const auto value = cell(row, column);
    const auto& info = this->column(column);
    if (!is_used(row, column)) return tr("newest");
    if (std::holds_alternative<std::monostate>(value)) return info.empty_word;
    if (const auto* pool = std::get_if<Pool>(&value)) return pool_word(*pool);
    if (const auto* id = std::get_if<std::string>(&value)) return accelerator_name(session_.plan(), *id);
    const auto* quantity = std::get_if<Quantity>(&value);
    if (quantity == nullptr) return {};
    if (info.kind == CellKind::month)
        return format_month(std::get<double>(*quantity), plan_origin(session_.plan()));
    return info.rules.format.unit == "GPUs" ? quantity_text(*quantity, info.rules.format)
                                            : quantity_with_unit(*quantity, info.rules.format);
}

QString ListModel::typed_text(int row, int column) const {
    const auto value = cell(row, column);
    const auto* quantity = std::get_if<Quantity>(&value);
    if (quantity == nullptr) return {};
    const auto& info = this->column(column);
    return info.kind == CellKind::month ? text(row, column) : quantity_text(*quantity, info.rules.format);
}

QVariant ListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const int row = index.row(), column = index.column();
    const auto& info = this->column(column);
    switch (role) {
    case Qt::DisplayRole:
        return info.kind == CellKind::flag ? QVariant() : text(row, column);
    case Qt::EditRole:
        return info.kind == CellKind::month || info.kind == CellKind::quantity ? typed_text(row, column)
                                                                               : text(row, column);
    case Qt::CheckStateRole:
        if (info.kind != CellKind::flag) return {};
        return std::get<bool>(cell(row, column)) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return alignment_of(info);
    case Qt::ToolTipRole: {
        const auto fault = fault_at(row);
        return fault.isEmpty() ? info.hint : fault;
    }
    case Qt::DecorationRole:
        return column == 0 && !fault_at(row).isEmpty()
                   ? QVariant::fromValue(icon(QStringLiteral("warning"), IconInk::danger))
                   : QVariant();
    case Qt::ForegroundRole: {
        const auto value = cell(row, column);
        const bool pale = !is_used(row, column) || std::holds_alternative<std::monostate>(value);
        return pale ? QVariant::fromValue(current_theme().secondary) : QVariant();
    }
    default:
        return {};
    }
}

TypedQuantity ListModel::read(int column, const QString& text) const {
    const auto& info = this->column(column);
    if (info.rules.may_be_empty && text.trimmed().isEmpty()) return {};
    if (info.kind != CellKind::month) return read_field(text, info.rules);
    const auto origin = plan_origin(session_.plan());
    const auto month = read_month(text, origin);
    if (!month)
        return {{},
                tr("“%1” is no month: type its number in the plan, or a date as %2.")
                    .arg(text.left(24), format_month(14, origin)),
                true};
    const double number = *month;
    if (number < info.rules.bounds.lower || number > info.rules.bounds.upper)
        return {{},
                tr("%1 is out of range; accepted is %2 to %3.")
                    .arg(format_month(number, origin), format_month(info.rules.bounds.lower, origin),
                         format_month(info.rules.bounds.upper, origin)),
                false};
    return {Quantity(number), {}, false};
}

bool ListModel::set_text(int row, int column, const QString& text) {
    const auto typed = read(column, text);
    if (!typed.accepted()) {
        emit refused(typed.fault);
        return false;
    }
    return set_cell(row, column, typed.quantity ? CellValue(*typed.quantity) : CellValue());
}

bool ListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const int row = index.row(), column = index.column();
    const auto kind = this->column(column).kind;
    if (role == Qt::CheckStateRole && kind == CellKind::flag)
        return set_cell(row, column, value.toInt() == Qt::Checked);
    if (role != Qt::EditRole) return false;
    switch (kind) {
    case CellKind::month:
    case CellKind::quantity:
        return set_text(row, column, value.toString());
    case CellKind::pool:
        return set_cell(row, column, static_cast<Pool>(value.toInt()));
    case CellKind::accelerator:
        return set_cell(row, column, value.toString().toStdString());
    case CellKind::flag:
        break;
    }
    return false;
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& info = column(section);
    if (role == Qt::DisplayRole) return info.title;
    if (role == Qt::ToolTipRole) return info.hint;
    if (role == Qt::TextAlignmentRole) return alignment_of(info);
    return {};
}

Qt::ItemFlags ListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const auto usual = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (column(index.column()).kind == CellKind::flag) return usual | Qt::ItemIsUserCheckable;
    return is_used(index.row(), index.column()) ? usual | Qt::ItemIsEditable : usual;
}

bool ListModel::report(const Faults& faults) {
    const auto reason = first_fault(faults);
    if (!reason.isEmpty()) emit refused(reason);
    return reason.isEmpty();
}

} // namespace headroom::views
