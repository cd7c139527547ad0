#include "core/artifacts/RenderSource.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

QString makerHash(const QString& workflowHash, const QString& recordingHash)
{
    constexpr qsizetype kDigits = 12;
    return workflowHash.isEmpty() || recordingHash.isEmpty()
        ? workflowHash
        : workflowHash + u'+' + recordingHash.left(kDigits);
}

void addSource(QJsonObject& sidecar, const RenderSource& source)
{
    if (source.workflow.isEmpty()) {
        if (!source.baseUrl.isEmpty())
            sidecar[u"service"_s] = QJsonObject { { u"base_url"_s, source.baseUrl } };
        return;
    }
    sidecar[u"source_file"_s] = source.sourceFile;
    sidecar[u"workflow"_s] = source.workflow;
    sidecar[u"workflow_hash"_s] = source.workflowHash;
    if (!source.recordingHash.isEmpty())
        sidecar[u"recording_hash"_s] = source.recordingHash;
    sidecar[u"comfyui"_s] = QJsonObject { { u"prompt_id"_s, source.promptId },
                                          { u"base_url"_s, source.baseUrl },
                                          { u"version"_s, source.serverVersion } };
}

} // namespace comfyvn
