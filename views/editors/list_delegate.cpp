// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/list_delegate.h"

#include "views/editors/accelerator_field.h"
#include "views/editors/list_model.h"
#include "views/theme/roles.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QValidator>

#include <memory>

namespace headroom::views {
namespace {

const ListModel& list_of(const QModelIndex& index) { return *static_cast<const ListModel*>(index.model()); }

/// Keeps what is refused from being taken: Enter and Tab leave the editor open.
class CellValidator : public QValidator {
public:
    CellValidator(const ListModel& model, int column, QObject* parent)
        : QValidator(parent), model_(model), column_(column) {}
    State validate(QString& text, int&) const override {
        return model_.read(column_, text).accepted() ? Acceptable : Intermediate;
    }

private:
    const ListModel& model_;
    int column_;
};

} // namespace

QWidget* ListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const {
    switch (list_of(index).column(index.column()).kind) {
    case CellKind::month:
    case CellKind::quantity:
        return make_line(parent, index);
    case CellKind::pool: {
        auto* box = new QComboBox(parent);
        for (const Pool pool : {Pool::shared, Pool::training, Pool::inference})
            box->addItem(pool_word(pool), static_cast<int>(pool));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<ListDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    case CellKind::accelerator:
        return make_accelerator(parent, index);
    case CellKind::flag:
        break;
    }
    return nullptr;
}

QWidget* ListDelegate::make_line(QWidget* parent, const QModelIndex& index) const {
    auto* line = new QLineEdit(parent);
    const auto& model = list_of(index);
    const int column = index.column();
    line->setAccessibleName(model.column(column).title);
    line->setAccessibleDescription(model.column(column).hint);
    line->setPlaceholderText(model.column(column).empty_word);
    line->setValidator(new CellValidator(model, column, line));
    const auto told =
        std::make_shared<bool>(false); // what the plan as a whole refuses is to stay when the line goes
    connect(line, &QLineEdit::textEdited, this, [this, line, told, &model, column](const QString& text) {
        const auto typed = model.read(column, text);
        set_invalid(line, !typed.accepted());
        *told = !typed.accepted();
        emit fault_typed(typed.fault);
    });
    connect(line, &QObject::destroyed, this, [this, told] {
        if (*told) emit fault_typed({});
    });
    return line;
}

QWidget* ListDelegate::make_accelerator(QWidget* parent, const QModelIndex& index) const {
    auto* field = new AcceleratorField(parent);
    const auto& model = list_of(index);
    field->setAccessibleName(model.column(index.column()).title);
    auto* self = const_cast<ListDelegate*>(this);
    connect(field, &AcceleratorField::chosen, this, [self, field](const QString& id) {
        field->setProperty("chosen", id);
        emit self->commitData(field);
    });
    connect(field, &AcceleratorField::picker_closed, this, [self, field] { emit self->closeEditor(field); });
    QTimer::singleShot(0, field, &AcceleratorField::showPopup);
    return field;
}

void ListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const auto& model = list_of(index);
    const auto value = model.cell(index.row(), index.column());
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->isModified()) return; // the plan moved while something is being typed
        line->setText(model.typed_text(index.row(), index.column()));
        line->selectAll();
    } else if (auto* field = qobject_cast<AcceleratorField*>(editor)) {
        field->show_accelerator(model.session().snapshot(), std::get<std::string>(value));
    } else if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(static_cast<int>(std::get<Pool>(value)));
    }
}

void ListDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->isModified()) model->setData(index, line->text(), Qt::EditRole);
    } else if (qobject_cast<AcceleratorField*>(editor) != nullptr) {
        const auto chosen = editor->property("chosen").toString();
        if (!chosen.isEmpty()) model->setData(index, chosen, Qt::EditRole);
    } else if (auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
    }
}

void ListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

} // namespace headroom::views
