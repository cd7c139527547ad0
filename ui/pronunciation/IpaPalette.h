#pragma once

#include <QListWidget>

namespace comfyvn::ui {

/// The signs of a language's IPA to choose from, with an example each: by a click, or by the arrow keys and
/// Enter.
class IpaPalette final : public QListWidget {
    Q_OBJECT

public:
    explicit IpaPalette(QWidget* parent);

    void setLanguage(const QString& lang);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& sign);
    void left(); ///< by Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_lang {};
};

} // namespace comfyvn::ui
