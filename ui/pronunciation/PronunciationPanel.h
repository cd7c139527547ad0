#pragma once

#include "ui/pronunciation/DictionaryModel.h"

#include <QAbstractItemDelegate>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QThreadPool;

namespace comfyvn::ui {

class AffectedLines;
class DictionaryDelegate;
class IpaPalette;

/// The pronunciation dictionary of the workspace: its table, what is wrong with what is being typed, the
/// signs of IPA, how a word sounds with and without its entry, and the lines that an entry is heard in.
class PronunciationPanel final : public QWidget {
    Q_OBJECT

public:
    /// Files are read and written on the pool.
    PronunciationPanel(DictionaryModel& model, QThreadPool& pool, QWidget* parent);
    ~PronunciationPanel() override;

    /// What the cells of characters and languages offer.
    void setChoices(const QStringList& characters, const QStringList& languages);

    void importFile(const QString& path);
    /// The language's entries that are shown; the name decides the form.
    void exportFile(const QString& path);

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QAction* addAction() const { return m_add; }
    [[nodiscard]] QAction* removeAction() const { return m_remove; }
    [[nodiscard]] QAction* hearSaidAction() const { return m_hearSaid; }
    [[nodiscard]] QAction* hearWrittenAction() const { return m_hearWritten; }
    [[nodiscard]] QAction* importAction() const { return m_import; }
    [[nodiscard]] QAction* exportAction() const { return m_export; }

Q_SIGNALS:
    void lineWanted(qint64 scene, qint64 line);
    void renderWanted(const QList<qint64>& lines);

private:
    void makeActions();
    void makeTable();
    void arrange();
    void connectModel();
    void addEntry();
    void removeSelected();
    void askForImport();
    void askForExport();
    void edit(int row);
    void goOnWithDraft(const QWidget* editor, QAbstractItemDelegate::EndEditHint hint);
    void insertSign(const QString& sign);
    void showCurrent();
    void showMessage(const QString& message);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QModelIndex shownIndex(int row, int column) const;

    DictionaryModel& m_model;
    QThreadPool& m_pool;
    QSortFilterProxyModel* m_shown;
    QTableView* m_table;
    DictionaryDelegate* m_delegate;
    QLineEdit* m_search;
    QStackedWidget* m_stack;
    QPushButton* m_begin = nullptr;
    QLabel* m_message;
    IpaPalette* m_palette;
    AffectedLines* m_affected;
    QAction* m_add;
    QAction* m_remove;
    QAction* m_hearSaid;
    QAction* m_hearWritten;
    QAction* m_import;
    QAction* m_export;
    QTimer m_asking {}; ///< so that walking through the table asks once
};

} // namespace comfyvn::ui
