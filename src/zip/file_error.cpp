#include "zip/file_error.hpp"

#include <cerrno>
#include <utility>

#include "zip/refusal.hpp"

namespace nianbao::zip {

namespace fs = std::filesystem;

void fail(const fs::path& file, std::string code, Words message, Words remedy) {
    throw Error(
        Error::Kind::File,
        Problem{std::move(code), std::move(message), printable(file.native()), std::move(remedy)});
}

void fail_directory(const fs::path& file) {
    fail(file, "file.directory", {"这是文件夹，不是文件", "this is a folder, not a file"});
}

void fail_special(const fs::path& file) {
    fail(file,
         "file.special",
         {"这是管道、设备或套接字，不是普通文件",
          "this is a pipe, device or socket, not a regular file"});
}

void fail_system(const fs::path& file, int error, const char* code, const Words& what) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            fail(file, "file.missing", {"文件或文件夹不存在", "no such file or folder"});
        case EISDIR:
            fail_directory(file);
        case ENXIO:
            fail_special(file);
        case EACCES:
        case EPERM:
        case EROFS:
            fail(file, "file.denied", {"没有访问权限", "access is denied"});
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            fail(file,
                 "file.full",
                 {"磁盘已满或超出配额", "the disk is full or a quota is reached"},
                 {"请清理磁盘空间后重试", "free some space and try again"});
        case ENAMETOOLONG:
            fail(file, "file.name", {"文件名太长", "the name is too long"});
        default:
            // The number, not the system's sentence: that follows the locale.
            const std::string number = " (errno " + std::to_string(error) + ")";
            fail(file, code, {what.zh + number, what.en + number});
    }
}

void fail_read(const fs::path& file, int error) {
    fail_system(file, error, "file.read", {"读取失败", "reading failed"});
}

void fail_write(const fs::path& file, int error) {
    fail_system(file, error, "file.write", {"写入失败", "writing failed"});
}

}  // namespace nianbao::zip
