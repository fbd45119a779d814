// SPDX-License-Identifier: GPL-3.0-or-later
// headroom-press: reads a report's job from standard input, writes the PDF to standard output. It needs no
// display and touches no file; headroom-cli and the window start it and keep what it makes.
#include "app/press/pdf.h"
#include "model/plan/plan_json.h"
#include "model/report/handover.h"
#include "views/paper/logo.h"
#include "views/theme/fonts.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <QLocale>

#include <cstdio>
#include <exception>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace headroom;

constexpr int failure = 1, wrong_input = 2;

std::string standard_input() {
    std::string bytes;
    char block[1 << 16];
    while (const auto count = std::fread(block, 1, sizeof block, stdin))
        bytes.append(block, count);
    return bytes;
}

int complain(std::string_view trouble, int code) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(trouble.size()), trouble.data());
    return code;
}

int make_pdf() {
    const auto job = read_handover(standard_input());
    QLocale::setDefault(QLocale(QString::fromStdString(job.options.locale)));
    views::load_fonts();
    const auto logo = views::read_logo(job.options.logo);
    if (!logo.trouble.isEmpty()) return complain(logo.trouble.toStdString(), wrong_input);
    auto document = views::make_document(job, logo.image);
    const auto title = document.title;
    const views::PaperPages pages(std::move(document));
    const auto bytes =
        press::pdf_of(pages, title, job.options.paper, QByteArray::fromStdString(write_plan(job.plan)));
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return complain("the PDF could not be handed back", failure);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    // The same bytes everywhere: no random order of what Qt keeps in hashes, no zone of the clock.
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("TZ", "UTC");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* scaling :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_USE_PHYSICAL_DPI"})
        qunsetenv(scaling);
    // Standard error is for what the person must know; Qt's remarks on the desktop are not.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QGuiApplication application(argc, argv);
    try {
        return make_pdf();
    } catch (const std::exception& error) {
        return complain(error.what(), failure);
    }
}
