#pragma once

#include "ui/settings/ComfyCalls.h"

#include <QMap>
#include <QPromise>

#include <memory>

namespace comfyvn::ui {

/// What the studio knows of ComfyUI, in memory; touched on the studio's thread alone.
struct FakeComfy {
    QList<WorkflowEntry> workflows {};
    ComfyTest test {};
    int tests = 0; ///< how often that was asked for
    Result<WorkflowInputs> inputs = WorkflowInputs {};
    QList<WorkflowWish> bound {};
    QString refusedBinding {}; ///< not empty: nothing can be bound
    QMap<QString, QString> headers {};
    QString refusedHeader {}; ///< cannot be stored

    static WorkflowEntry workflow(const QString& name, const QString& title, const QStringList& packs = {},
                                  bool isOwn = false)
    {
        ComfyWorkflow made { .name = name };
        made.manifest.title = title;
        made.manifest.packs = packs;
        return { name, isOwn, std::make_shared<const ComfyWorkflow>(made) };
    }
    static QFuture<Result<ComfyReport>> answered(const Result<ComfyReport>& report)
    {
        return QtFuture::makeReadyFuture(report);
    }

    ComfyCalls calls()
    {
        return { .workflows = [this](const QString&) { return workflows; },
                 .inputs = [this](const QString&, const QString&) { return inputs; },
                 .bind =
                     [this](const QString&, const WorkflowWish& wish) {
                         Result<void> written;
                         if (refusedBinding.isEmpty())
                             bound << wish;
                         else
                             written = failure(ErrorKind::Storage, QStringLiteral("full"), refusedBinding);
                         return QtFuture::makeReadyFuture(written);
                     },
                 .add = [](const QString& file) { return QtFuture::makeReadyFuture(Result<QString>(file)); },
                 .test =
                     [this](const QString&) {
                         ++tests;
                         return QList<ComfyTest> { test };
                     },
                 .headers = [this](const QString&) { return QStringList(headers.keys()); },
                 .setHeader = [this](const QString& area, const QString& name,
                                     const std::optional<QString>& value) -> Result<void> {
                     if (name == refusedHeader)
                         return failure(ErrorKind::InvalidRequest, QStringLiteral("invalid_setting"),
                                        QStringLiteral("No."),
                                        area + QStringLiteral(".providers.comfyui_local.headers"));
                     if (value)
                         headers.insert(name, *value);
                     else
                         headers.remove(name);
                     return {};
                 } };
    }
};

} // namespace comfyvn::ui
