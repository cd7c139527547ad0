#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace comfyvn::ui {

/// What styles, tags and the like are called in the window.
struct MusicNames {
    Q_DECLARE_TR_FUNCTIONS(MusicNames)

public:
    /// The composer's styles, by the names it knows.
    [[nodiscard]] static QStringList styles();
    /// Treatments that only a source can get.
    [[nodiscard]] static QStringList treatments();
    /// Both kinds; a name that is none of them stays.
    [[nodiscard]] static QString style(const QString& id);
    /// A sentence on how it sounds; empty for an unknown one.
    [[nodiscard]] static QString describe(const QString& id);
    /// Tags worth suggesting, grouped by what they change.
    [[nodiscard]] static QStringList tags();
    [[nodiscard]] static QString tag(const QString& id);
    /// `intro`, `break` and `ending`; the letters stay.
    [[nodiscard]] static QString section(const QString& id);
    /// A stinger or a transition of an adaptive set; an unknown one keeps its name.
    [[nodiscard]] static QString accent(const QString& id, bool isTransition);
    /// `A minor` as the core writes it.
    [[nodiscard]] static QString key(const QString& written);
};

} // namespace comfyvn::ui
