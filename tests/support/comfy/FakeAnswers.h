#pragma once

#include "tests/support/comfy/FakeHttp.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace comfyvn::test {

// What ComfyUI's web server says in the same words each time.

inline QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline FakeAnswer json(const QJsonObject& object)
{
    return { .body = compact(object) };
}

inline FakeAnswer text(int status, const QByteArray& body)
{
    return { .status = status, .contentType = "text/plain; charset=utf-8", .body = body };
}

inline FakeAnswer stumble()
{
    return text(500, "500 Internal Server Error\n\nServer got itself in trouble");
}

inline FakeAnswer empty(int status = 200)
{
    return { .status = status, .contentType = "application/octet-stream" };
}

inline FakeAnswer signIn()
{
    return { .status = 302, .headers = { { "Location", "https://login.example.net/start" } } };
}

inline FakeAnswer webPage()
{
    return { .contentType = "text/html; charset=utf-8",
             .body = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome</body></html>" };
}

} // namespace comfyvn::test
