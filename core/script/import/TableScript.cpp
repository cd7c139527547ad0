#include "core/script/import/TableScript.h"

#include "core/script/import/ScriptText.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kSampleRows = 50;
constexpr qsizetype kMostColumns = 256;

/// Reads the cells of a table one after the other.
class CellReader final {
public:
    CellReader(QStringView text, char16_t separator)
        : m_text(text)
        , m_separator(separator)
    { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] bool failed() const { return m_failed; }

    /// The next row; a cell beyond kMostColumns is dropped.
    TableRow next()
    {
        TableRow row { .row = m_row };
        bool more = true;
        while (more && !m_failed) {
            QString cell = quoted() ? quotedCell() : plainCell();
            if (row.cells.size() < kMostColumns)
                row.cells << std::move(cell);
            more = !atEnd() && m_text[m_at] == m_separator;
            if (!atEnd())
                ++m_at;
        }
        ++m_row;
        return row;
    }

private:
    bool quoted()
    {
        if (atEnd() || m_text[m_at] != u'"')
            return false;
        qsizetype i = m_at + 1;
        for (; i < m_text.size(); ++i) {
            if (m_text[i] == u'\n' && m_separator == u'\t')
                return false;
            if (m_text[i] != u'"')
                continue;
            if (i + 1 < m_text.size() && m_text[i + 1] == u'"')
                ++i;
            else
                break;
        }
        if (i >= m_text.size()) {
            m_failed = m_separator != u'\t';
            return false;
        }
        const bool encloses =
            i + 1 == m_text.size() || m_text[i + 1] == m_separator || m_text[i + 1] == u'\n';
        m_end = i;
        return encloses;
    }

    QString quotedCell()
    {
        QString cell = m_text.sliced(m_at + 1, m_end - m_at - 1).toString();
        m_row += static_cast<int>(cell.count(u'\n'));
        m_at = m_end + 1;
        return cell.replace(u"\"\""_s, u"\""_s);
    }

    QString plainCell()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_end = 0; ///< of the quotation that was found last
    int m_row = 1;
    bool m_failed = false;
};

TableColumn columnNamed(const QString& name)
{
    static const QHash<QString, TableColumn> names = [] {
        QHash<QString, TableColumn> all;
        const std::pair<TableColumn, QStringList> groups[] {
            { TableColumn::Character,
              { u"character"_s, u"name"_s, u"speaker"_s, u"who"_s, u"actor"_s, u"role"_s, u"voice"_s,
                u"キャラ"_s, u"キャラクター"_s, u"話者"_s, u"名前"_s, u"角色"_s, u"人物"_s, u"说话人"_s } },
            { TableColumn::Style,
              { u"style"_s, u"emotion"_s, u"mood"_s, u"expression"_s, u"スタイル"_s, u"感情"_s, u"表情"_s,
                u"风格"_s, u"情绪"_s } },
            { TableColumn::Language, { u"lang"_s, u"language"_s, u"locale"_s, u"言語"_s, u"语言"_s } },
            { TableColumn::Text,
              { u"text"_s, u"line"_s, u"dialogue"_s, u"dialog"_s, u"what"_s, u"script"_s, u"セリフ"_s,
                u"台詞"_s, u"テキスト"_s, u"本文"_s, u"台词"_s, u"文本"_s, u"对白"_s } },
            { TableColumn::Id,
              { u"id"_s, u"identifier"_s, u"key"_s, u"line id"_s, u"line_id"_s, u"lineid"_s } },
        };
        for (const auto& [column, words] : groups) {
            for (const QString& word : words)
                all.insert(word, column);
        }
        return all;
    }();
    return names.value(name.trimmed().toLower(), TableColumn::Ignored);
}

/// By how long the cells are: the longest column is the text, and the nearest before it the character.
QList<TableColumn> columnsByLook(const QList<TableRow>& rows)
{
    QList<qsizetype> lengths;
    for (const TableRow& row : rows.first(std::min(rows.size(), kSampleRows))) {
        lengths.resize(std::max(lengths.size(), row.cells.size()));
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            lengths[i] += row.cells[i].size();
    }
    QList<TableColumn> columns(lengths.size(), TableColumn::Ignored);
    if (columns.isEmpty())
        return columns;
    const qsizetype text = std::ranges::max_element(lengths) - lengths.begin();
    columns[text] = TableColumn::Text;
    if (text > 0)
        columns[0] = TableColumn::Character;
    else if (columns.size() > 1)
        columns[1] = TableColumn::Character;
    return columns;
}

} // namespace

Result<QList<TableRow>> splitTable(const QString& text, char16_t separator, const QString& file)
{
    QList<TableRow> rows;
    CellReader reader(text, separator);
    while (!reader.atEnd()) {
        const int begin = reader.row();
        const TableRow row = reader.next();
        if (reader.failed())
            return malformedScript(file, begin, u"a quotation mark is not closed"_s);
        const bool blank =
            std::ranges::all_of(row.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
        const bool comment = separator == u'\t' && row.cells.first().startsWith(u'#');
        if (blank || comment)
            continue;
        if (rows.size() > kMaxScriptLines)
            return malformedScript(file, begin, u"more than %1 lines"_s.arg(kMaxScriptLines));
        rows << row;
    }
    return rows;
}

char16_t guessSeparator(const QString& text)
{
    char16_t best = u',';
    double bestScore = 0;
    for (const char16_t separator : { u'\t', u',', u';', u'|' }) {
        QList<qsizetype> widths;
        CellReader reader(text, separator);
        while (!reader.atEnd() && !reader.failed() && widths.size() < kSampleRows) {
            const TableRow row = reader.next();
            if (!row.cells.first().startsWith(u'#')
                && !(row.cells.size() == 1 && row.cells.first().isEmpty()))
                widths << row.cells.size();
        }
        if (reader.failed() || widths.isEmpty())
            continue;
        const qsizetype width = widths.first();
        const double share = static_cast<double>(widths.count(width)) / static_cast<double>(widths.size());
        const double score =
            width < 2 ? 0 : share + 0.001 * static_cast<double>(std::min<qsizetype>(width, 10));
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

TableLayout guessLayout(const QList<TableRow>& rows, char16_t separator)
{
    TableLayout layout { .separator = separator };
    if (rows.isEmpty())
        return layout;
    for (const QString& name : rows.first().cells) {
        TableColumn column = columnNamed(name);
        if (layout.columns.contains(column))
            column = TableColumn::Ignored;
        layout.columns << column;
    }
    layout.hasHeader = layout.columns.contains(TableColumn::Text)
        || std::ranges::count(layout.columns, TableColumn::Ignored) < layout.columns.size() - 1;
    if (!layout.hasHeader)
        layout.columns = columnsByLook(rows);
    return layout;
}

Result<QList<ImportedLine>> readTable(const QList<TableRow>& rows, const TableLayout& layout,
                                      const QString& file)
{
    if (!layout.columns.contains(TableColumn::Text))
        return malformedScript(file, 0, u"choose which column holds the text"_s);
    QList<ImportedLine> lines;
    for (const TableRow& row : rows.sliced(std::min<qsizetype>(rows.size(), layout.hasHeader ? 1 : 0))) {
        const auto cell = [&](TableColumn column) {
            const qsizetype at = layout.columns.indexOf(column);
            return at < 0 ? QString() : row.cells.value(at).simplified();
        };
        if (cell(TableColumn::Text).isEmpty())
            continue;
        if (lines.size() >= kMaxScriptLines)
            return malformedScript(file, row.row, u"more than %1 lines"_s.arg(kMaxScriptLines));
        lines << ImportedLine { .character = cell(TableColumn::Character),
                                .style = cell(TableColumn::Style),
                                .lang = cell(TableColumn::Language),
                                .text = cell(TableColumn::Text),
                                .sourceId = cell(TableColumn::Id),
                                .row = row.row };
    }
    return lines;
}

} // namespace comfyvn
