#pragma once

#include <filesystem>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "desk.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

using Frame = Reference<css::frame::XFrame>;
using Model = Reference<css::frame::XModel>;

enum class DocumentKind { None, Text, Sheet };

/// The document in a frame; an empty reference in the Start Center.
Model document_in(const Frame& frame);

DocumentKind kind_of(const Reference<css::uno::XInterface>& document);

/// The file it was opened from or saved in; empty where there is none.
std::filesystem::path file_of(const Model& document);

/// What tells this document from all others while it is open.
OUString id_of(const Model& document);

/// The document as it stands on the screen, unsaved changes included; the document itself is not
/// changed. A saved DOCX, XLSX, text or web page without changes is read as it lies on the disk.
/// Any other is saved into a private folder that is gone when this returns. Throws Error (File).
Source source_of(const Reference<css::uno::XInterface>& document);

/// Opens a file in a window of its own.
void open_file(const Context& context, const OUString& url);

}  // namespace nianbao::plugin
