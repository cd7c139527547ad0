#include "tests/support/JsonShape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

bool isA(const QJsonValue& value, const QString& type)
{
    if (type == u"any")
        return !value.isUndefined();
    if (type == u"integer")
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == u"string" && value.isString()) || (type == u"number" && value.isDouble())
        || (type == u"bool" && value.isBool()) || (type == u"null" && value.isNull())
        || (type == u"object" && value.isObject()) || (type == u"array" && value.isArray());
}

QString faultAt(const QString& path, const QJsonValue& value, const QJsonValue& shape);

QString faultInObject(const QString& path, const QJsonObject& object, const QJsonObject& shape)
{
    QStringList known;
    for (auto it = shape.begin(); it != shape.end(); ++it) {
        const bool optional = it.key().endsWith(u'?');
        const QString name = optional ? it.key().chopped(1) : it.key();
        known << name;
        if (!object.contains(name)) {
            if (!optional)
                return u"%1.%2 is missing"_s.arg(path, name);
            continue;
        }
        if (const QString fault = faultAt(path + u'.' + name, object[name], it.value()); !fault.isEmpty())
            return fault;
    }
    for (const QString& name : object.keys()) {
        if (!known.contains(name))
            return u"%1.%2 is not in the contract"_s.arg(path, name);
    }
    return {};
}

QString faultAt(const QString& path, const QJsonValue& value, const QJsonValue& shape)
{
    if (shape.isObject())
        return value.isObject() ? faultInObject(path, value.toObject(), shape.toObject())
                                : path + u" is not an object"_s;
    if (shape.isArray()) {
        if (!value.isArray() || value.toArray().isEmpty())
            return path + u" is not an array with something in it"_s;
        qsizetype index = 0;
        for (const QJsonValue item : value.toArray()) {
            const QString fault = faultAt(u"%1[%2]"_s.arg(path).arg(index++), item, shape.toArray().first());
            if (!fault.isEmpty())
                return fault;
        }
        return {};
    }
    for (const QString& type : shape.toString().split(u'|')) {
        if (isA(value, type))
            return {};
    }
    return u"%1 is not %2"_s.arg(path, shape.toString());
}

} // namespace

QString shapeFault(const QJsonValue& value, const QByteArray& shape)
{
    const auto parsed = QJsonDocument::fromJson(shape);
    Q_ASSERT(parsed.isObject());
    return faultAt(u"$"_s, value, parsed.object());
}

} // namespace comfyvn::test
