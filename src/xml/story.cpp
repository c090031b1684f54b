#include "xml/story.hpp"

#include <utility>

namespace nianbao::xml {
namespace {

bool opens(Atom::Kind kind) {
    return kind == Atom::Kind::TextOpen || kind == Atom::Kind::RunOpen ||
           kind == Atom::Kind::LineOpen;
}

}  // namespace

StoryBuilder::StoryBuilder() : stories_{0} {
    story_.texts.emplace_back();
}

Atom& StoryBuilder::add(Atom::Kind kind, std::string_view source) {
    Atom atom;
    atom.kind = kind;
    atom.source = source;
    atom.story = stories_.back();
    atom.text_begin = static_cast<std::uint32_t>(story_.texts[atom.story].size());
    atom.parent = containers_.empty() ? 0 : containers_.back();
    return story_.atoms.emplace_back(atom);
}

void StoryBuilder::opaque(std::string_view source, Atom::Role role) {
    add(Atom::Kind::Opaque, source).role = role;
    if (role == Atom::Role::Solid || role == Atom::Role::Blank) {
        story_.texts[stories_.back()] += solid_object;
    }
}

void StoryBuilder::text(std::string_view source, std::string_view characters) {
    add(Atom::Kind::Text, source).text_size = static_cast<std::uint32_t>(characters.size());
    story_.texts[stories_.back()] += characters;
}

void StoryBuilder::pair(std::vector<std::uint32_t>& opened) {
    const auto index = static_cast<std::uint32_t>(story_.atoms.size() - 1);
    story_.atoms[index].partner = opened.back();
    story_.atoms[opened.back()].partner = index;
    opened.pop_back();
}

Atom& StoryBuilder::edge(Atom::Kind kind, std::string_view source) {
    add(kind, source);
    if (opens(kind)) {
        edges_.push_back(static_cast<std::uint32_t>(story_.atoms.size() - 1));
    } else {
        pair(edges_);
    }
    if (kind == Atom::Kind::LineClose) {
        story_.texts[stories_.back()] += line_end;
    }
    return story_.atoms.back();
}

void StoryBuilder::open(Atom::Container container, std::string_view source, Atom::Role role) {
    Atom& atom = add(Atom::Kind::Open, source);
    atom.container = container;
    atom.role = role;
    if (role == Atom::Role::Solid) {
        story_.texts[stories_.back()] += solid_object;
    }
    containers_.push_back(static_cast<std::uint32_t>(story_.atoms.size() - 1));
    if (container == Atom::Container::Story) {
        stories_.push_back(static_cast<std::uint32_t>(story_.texts.size()));
        story_.texts.emplace_back();
    } else if (container != Atom::Container::Other) {
        story_.texts[stories_.back()] += container_edge;
    }
}

void StoryBuilder::close(std::string_view source) {
    const Atom::Container container = story_.atoms[containers_.back()].container;
    if (container == Atom::Container::Story) {
        stories_.pop_back();
    }
    add(Atom::Kind::Close, source).container = container;
    pair(containers_);
    story_.atoms.back().parent = containers_.empty() ? 0 : containers_.back();
    if (container != Atom::Container::Other && container != Atom::Container::Story) {
        story_.texts[stories_.back()] += container_edge;
    }
}

Story StoryBuilder::finish() && {
    return std::move(story_);
}

}  // namespace nianbao::xml
