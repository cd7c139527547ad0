#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace comfyvn {

/// What using a provider costs and who makes it.
enum class ProviderKind { Local, OpenSource, Freemium, Paid };

/// How this program reaches a provider.
enum class ProviderAccess {
    BuiltIn,
    ComfyUi, ///< itself, or through a workflow of it
    Service, ///< an adapter of its own
    PortalOnly, ///< it has no interface that may be used: a link and no more
};

enum class FieldKind { Address, Key, Text, Choice, Number };

/// A setting of a provider, `audio.<area>.providers.<id>.<key>`.
struct ProviderField {
    QString key {};
    FieldKind kind = FieldKind::Text;
    QString label {}; ///< English, for people
    QString hint {}; ///< a sentence that says what it means; may be empty
    QJsonValue standard { QString() };
    QStringList choices {}; ///< of a Choice
    int minimum = 0; ///< of a Number
    int maximum = 0;
    bool changesSound = true; ///< another value, another render

    bool operator==(const ProviderField&) const = default;
};

/// A server that speaks a provider's protocol, to be filled in at once.
struct ProviderPreset {
    QString title {};
    QString baseUrl {};
    QString model {};
    QString voice {};

    bool operator==(const ProviderPreset&) const = default;
};

struct Provider {
    QString id {};
    QString title {};
    ProviderKind kind = ProviderKind::Local;
    ProviderAccess access = ProviderAccess::Service;
    QString note {}; ///< a sentence that says what it is
    QString terms {}; ///< a sentence on licence and terms of use
    QString portal {}; ///< https address to read on, sign up or download
    bool needsKey = false;
    QList<ProviderField> fields {}; ///< none of those of ComfyUI, which has a form of its own
    QList<ProviderPreset> presets {};
    QString workflow {}; ///< by which ComfyUI does it, as the settings name workflows

    bool operator==(const Provider&) const = default;
};

/// Everybody who speaks or makes music, in the order in which they are shown; ids are those of the settings.
[[nodiscard]] const QList<Provider>& speechProviderList();
[[nodiscard]] const QList<Provider>& musicProviderList();

/// Null: nobody of that id.
[[nodiscard]] const Provider* findProvider(const QList<Provider>& among, const QString& id);

} // namespace comfyvn
