#pragma once

#include "core/script/Script.h"

#include <QHash>

namespace comfyvn::ui {

/// A line in memory with what is worked out of it.
struct LineRow {
    ScriptLine line {};
    QString wantedKey {}; ///< cache key it would be rendered under; empty: not known
    bool failureIsNew = false; ///< the key of its failure is not known yet
    bool keyIsOld = true; ///< the wanted key is to be asked for, again if there is one
    mutable QString fingerprint {}; ///< of the line; empty: to be computed

    [[nodiscard]] const QString& print() const;
};

/// Where a line stands.
struct LinePlace {
    qint64 id = 0;
    double position = 0;
};

/// The lines of one scene, ordered by position and then id; found by row at once, by id in logarithmic time.
class SceneLines final {
public:
    SceneLines() = default;
    explicit SceneLines(const QList<ScriptLine>& lines);

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const LineRow& at(int row) const { return m_rows[row]; }
    /// Id and position are changed by other ways.
    [[nodiscard]] LineRow& at(int row) { return m_rows[row]; }
    /// -1 when there is no such line.
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] bool contains(qint64 id) const { return m_positions.contains(id); }
    /// The row before which a line belongs that is not there yet.
    [[nodiscard]] int placeFor(const ScriptLine& line) const;
    [[nodiscard]] QList<ScriptLine> lines() const;
    [[nodiscard]] QList<LinePlace> places() const;

    void insert(int row, const ScriptLine& line);
    void insert(int row, const QList<ScriptLine>& lines);
    void remove(int row, int count = 1);
    /// Whether every line still stands where it did; when not, the caller calls arrange().
    bool setPositions(const QHash<qint64, double>& positions);
    /// Puts these lines where they belong now.
    void arrange(const QHash<qint64, double>& positions);

private:
    void sort();

    QList<LineRow> m_rows {};
    QHash<qint64, double> m_positions {};
};

/// Where `count` new lines before `row` stand. Where doubles run out between neighbours, those get other
/// positions too, as few as possible; `moved` receives these by id.
[[nodiscard]] QList<double> makeRoom(const QList<LinePlace>& lines, int row, int count,
                                     QHash<qint64, double>& moved);

} // namespace comfyvn::ui
