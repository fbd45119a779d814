// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/write_file.h"

#include <QtTest>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace headroom;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::error_code error_of(const fs::path& path, std::string_view bytes = "new") {
    try {
        write_file_atomically(path, bytes);
        return {};
    } catch (const WriteError& e) {
        return e.code();
    }
}

/// No file may grow beyond so many bytes: a disk that is full, as far as a program can tell.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

} // namespace

class WriteFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void a_new_file();
    void an_old_file_keeps_its_permissions();
    void missing_folders_are_made();
    void long_names();
    void a_link_is_neither_followed_nor_replaced();
    void a_full_disk_harms_nothing();
    void what_stands_in_the_way_is_named();
    void messages_are_safe_to_print();
    void a_write_protected_file_is_left_alone();
    void several_all_or_none();
    void folders_go_again_where_nothing_is_written();

private:
    fs::path at(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> folder_;
};

void WriteFileTest::a_new_file() {
    const std::string bytes("a\0b\xff\n", 5);
    write_file_atomically(at("x.json"), bytes);
    QCOMPARE(content(at("x.json")), bytes);
    QCOMPARE(names_in(at("")), std::vector<std::string>{"x.json"});
    const mode_t mask = umask(0);
    umask(mask);
    struct stat status {};
    QCOMPARE(stat(at("x.json").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0666 & ~mask);
}

void WriteFileTest::an_old_file_keeps_its_permissions() {
    std::ofstream(at("x")) << "old and longer";
    chmod(at("x").c_str(), 0640);
    write_file_atomically(at("x"), "new");
    QCOMPARE(content(at("x")), std::string("new"));
    struct stat status {};
    QCOMPARE(stat(at("x").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0640});
}

void WriteFileTest::missing_folders_are_made() {
    write_file_atomically(at("a/b/x"), "new");
    QCOMPARE(content(at("a/b/x")), std::string("new"));
}

void WriteFileTest::long_names() {
    const std::string longest(255, 'n');
    write_file_atomically(at(longest), "new");
    QCOMPARE(content(at(longest)), std::string("new"));
    QCOMPARE(error_of(at(longest + "n")), std::make_error_code(std::errc::filename_too_long));
}

void WriteFileTest::a_link_is_neither_followed_nor_replaced() {
    std::ofstream(at("victim")) << "mine";
    fs::create_symlink(at("victim"), at("link"));
    QCOMPARE(error_of(at("link")), std::make_error_code(std::errc::not_supported));
    QCOMPARE(content(at("victim")), std::string("mine"));
    QVERIFY(fs::is_symlink(at("link")));
}

void WriteFileTest::a_full_disk_harms_nothing() {
    std::ofstream(at("x")) << "old";
    {
        const FullDisk full(1000);
        QCOMPARE(error_of(at("x"), std::string(5000, 'n')), std::make_error_code(std::errc::file_too_large));
    }
    QCOMPARE(content(at("x")), std::string("old"));
    QCOMPARE(names_in(at("")), std::vector<std::string>{"x"});
}

void WriteFileTest::what_stands_in_the_way_is_named() {
    fs::create_directory(at("folder"));
    QCOMPARE(error_of(at("folder")), std::make_error_code(std::errc::is_a_directory));
    std::ofstream(at("file")) << "old";
    QCOMPARE(error_of(at("file/x")), std::make_error_code(std::errc::not_a_directory));
    mkfifo(at("pipe").c_str(), 0600);
    QCOMPARE(error_of(at("pipe")), std::make_error_code(std::errc::not_supported));
    QVERIFY(fs::symlink_status(at("pipe")).type() == fs::file_type::fifo);
    QCOMPARE(error_of("/dev/null"), std::make_error_code(std::errc::not_supported));
    QVERIFY(error_of("/proc/headroom/x"));
    QCOMPARE(error_of(""), std::make_error_code(std::errc::invalid_argument));
    QCOMPARE(error_of(at("folder/")), std::make_error_code(std::errc::invalid_argument));
    QCOMPARE(names_in(at("")), (std::vector<std::string>{"file", "folder", "pipe"}));
}

void WriteFileTest::messages_are_safe_to_print() {
    fs::create_directory(at("a\x1b[2J"));
    try {
        write_file_atomically(at("a\x1b[2J"), "new");
        QFAIL("written over a folder");
    } catch (const WriteError& e) {
        const std::string message = e.what();
        QVERIFY(message.find('\x1b') == std::string::npos);
        QVERIFY2(message.find("cannot be written: Is a directory") != std::string::npos, message.c_str());
        QCOMPARE(e.path(), at("a\x1b[2J"));
    }
}

void WriteFileTest::a_write_protected_file_is_left_alone() {
    std::ofstream(at("x")) << "mine";
    chmod(at("x").c_str(), 0444);
    QCOMPARE(error_of(at("x")), std::make_error_code(std::errc::permission_denied));
    QCOMPARE(content(at("x")), std::string("mine"));
    QCOMPARE(obstacle_to_writing(at("x")), std::string("it is write-protected"));
    QCOMPARE(obstacle_to_writing(at("y")), std::string());
}

void WriteFileTest::several_all_or_none() {
    std::ofstream(at("a")) << "old";
    fs::create_directory(at("c"));
    const std::vector<NewFile> files = {{at("a"), "new"}, {at("b"), "new"}, {at("c"), "new"}};
    QVERIFY_EXCEPTION_THROWN(write_files_atomically(files), WriteError);
    QCOMPARE(content(at("a")), std::string("old"));
    QCOMPARE(names_in(at("")), (std::vector<std::string>{"a", "c"}));
    const std::string large(5000, 'n');
    const std::vector<NewFile> one_too_large = {{at("a"), "new"}, {at("b"), large}};
    {
        const FullDisk full(1000);
        QVERIFY_EXCEPTION_THROWN(write_files_atomically(one_too_large), WriteError);
    }
    QCOMPARE(content(at("a")), std::string("old"));
    QCOMPARE(names_in(at("")), (std::vector<std::string>{"a", "c"}));
    write_files_atomically(one_too_large);
    QCOMPARE(content(at("a")), std::string("new"));
    QCOMPARE(content(at("b")), large);
}

void WriteFileTest::folders_go_again_where_nothing_is_written() {
    std::ofstream(at("file")) << "old";
    const std::vector<NewFile> files = {{at("new/er/x"), "new"}, {at("file/x"), "new"}};
    QVERIFY_EXCEPTION_THROWN(write_files_atomically(files), WriteError);
    QCOMPARE(names_in(at("")), std::vector<std::string>{"file"});
}

QTEST_APPLESS_MAIN(WriteFileTest)
#include "write_file_test.moc"
