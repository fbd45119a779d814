// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/json_tree.h"

#include "model/plan/distribution.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <charconv>

namespace headroom {
namespace {

/// The inverse of pointer_token.
std::string unescaped(std::string_view token) {
    std::string key;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        key += !escape ? token[i] : token[++i] == '0' ? '~' : '/';
    }
    return key;
}

} // namespace

JsonTree::Node JsonTree::next(Node node) const {
    const auto parent = nodes_[node].parent;
    const auto after = nodes_[node].end;
    return parent != none && after < nodes_[parent].end ? after : none;
}

std::size_t JsonTree::count(Node node, std::size_t limit) const {
    std::size_t number = 0;
    for (auto child = first(node); child != none && number < limit; child = next(child))
        ++number;
    return number;
}

JsonTree::Node JsonTree::member(Node object, std::string_view name) const {
    Node found = none;
    if (kind(object) != Kind::object) return found;
    for (auto child = first(object); child != none; child = next(child))
        if (key(child) == name) found = child;
    return found;
}

std::string pointer_token(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::string JsonTree::pointer(Node node) const {
    std::vector<Node> path;
    for (; nodes_[node].parent != none; node = nodes_[node].parent)
        path.push_back(node);
    std::string text;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        const auto parent = nodes_[*step].parent;
        text += '/';
        if (kind(parent) == Kind::object) {
            text += pointer_token(key(*step));
        } else {
            std::size_t index = 0;
            for (auto child = first(parent); child != *step; child = next(child))
                ++index;
            text += std::to_string(index);
        }
    }
    return text;
}

JsonTree::Node JsonTree::entry(Node list, std::string_view index) const {
    std::size_t steps = 0;
    std::from_chars(index.data(), index.data() + index.size(), steps);
    auto child = first(list);
    for (; child != none && steps > 0; child = next(child))
        --steps;
    return child;
}

JsonTree::Node JsonTree::deepest(std::string_view pointer) const {
    Node node = 0;
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const auto token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        const auto child = kind(node) == Kind::list ? entry(node, token) : member(node, unescaped(token));
        if (child == none) break;
        node = child;
    }
    return node;
}

std::string JsonTree::description(Node node) const {
    switch (kind(node)) {
    case Kind::null:
        return "null";
    case Kind::boolean:
        return flag(node) ? "true" : "false";
    case Kind::number:
        return to_text(number(node));
    case Kind::text:
        return "the text “" + shown(text(node)) + "”";
    case Kind::list:
        return first(node) == none ? "an empty list" : "a list";
    case Kind::object:
        break;
    }
    return "an object";
}

} // namespace headroom
