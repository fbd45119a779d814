// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "views/editors/choice_field.h"

#include <memory>

namespace headroom::views {

/// Shows an accelerator; its list is the searchable table of AcceleratorPicker.
class AcceleratorField : public ChoiceField {
    Q_OBJECT

public:
    explicit AcceleratorField(QWidget* parent = nullptr);
    void show_accelerator(std::shared_ptr<const Plan> plan, const std::string& id);
    const std::string& accelerator() const { return id_; }

    void showPopup() override;

signals:
    void chosen(const QString& id);
    /// The picker is gone, whether something was chosen or not.
    void picker_closed();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::shared_ptr<const Plan> plan_;
    std::string id_;
};

} // namespace headroom::views
