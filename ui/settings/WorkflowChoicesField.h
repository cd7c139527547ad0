#pragma once

#include "ui/settings/ComfyCalls.h"
#include "ui/settings/SettingField.h"

#include <QJsonObject>
#include <QMap>

class QFormLayout;
class QLabel;

namespace comfyvn::ui {

class ComfyLink;

/// What the workflows of an area leave to choose from lists of the servers: models, voices and the like. The
/// servers are asked while the row is looked at.
class WorkflowChoicesField final : public SettingField {
    Q_OBJECT

public:
    WorkflowChoicesField(SettingsModel& model, ComfyLink& comfy, const QString& area, QWidget* parent);
    ~WorkflowChoicesField() override;

    /// Takes the answers to a test that somebody else has begun and may cancel.
    void listenTo(const QList<ComfyTest>& tests);
    /// That one was cancelled.
    void stopListening();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// One workflow with what the servers that answered offer for it.
    struct Offer {
        ComfyTest test {};
        QMap<QString, QStringList> choices {}; ///< of all servers, by the workflow's keys
        int answered = 0;
    };

    void show(const QJsonValue& value) override;
    /// Numbers, and what is chosen for other workflows, stay: they have rows of their own.
    void reset() override;
    [[nodiscard]] QJsonObject withoutChoices() const;
    void askAgain();
    void take(const QList<ComfyTest>& tests, bool isOwn);
    void rebuild();
    void addBox(const Offer& offer, const QString& key);
    void cancel();

    ComfyLink& m_comfy;
    QString m_area;
    QJsonObject m_values {};
    QList<Offer> m_offers {};
    QList<QFuture<Result<ComfyReport>>> m_reports {};
    int m_open = 0;
    int m_round = 0;
    QStringList m_missing {};
    QFormLayout* m_form;
    QLabel* m_about;
};

} // namespace comfyvn::ui
