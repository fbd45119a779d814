// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace headroom::views {

/// What is being typed in the window counts from now on, as if its field had been left; the field keeps the
/// keyboard.
void take_typing(QWidget& window);

/// The same before the window, or its plan, is closed; what is refused is not lost without a question. False:
/// the person goes back to it, and it has the keyboard.
bool leave_typing(QWidget& window);

} // namespace headroom::views
