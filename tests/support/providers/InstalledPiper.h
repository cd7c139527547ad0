#pragma once

#include "core/base/Files.h"
#include "tests/support/providers/FakeService.h"

#include <QFile>
#include <QTemporaryDir>

namespace comfyvn::test {

/// A program of Piper's name, first in the path: it notes what it was asked, and copies a tone.
class InstalledPiper final {
public:
    InstalledPiper()
    {
        write(QStringLiteral("tone.wav"), toneFile(0.8, 22'050));
        write(QStringLiteral("piper-tts"),
              "#!/bin/sh\n[ \"$1\" = --model ] && [ \"$3\" = --output_file ] || exit 2\n"
              "cd \"$(dirname \"$0\")\"\necho \"$@\" > arguments\ncat > said\n"
              "[ -e broken ] && echo 'ONNX: bad model' >&2 && exit 1\n"
              "[ -e hangs ] && exec sleep 600\ncp tone.wav \"$4\"\n");
        QFile::setPermissions(m_folder.filePath(QStringLiteral("piper-tts")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", QFile::encodeName(m_folder.path()) + ':' + m_before);
    }

    ~InstalledPiper() { qputenv("PATH", m_before); }

    void write(const QString& name, const QByteArray& bytes) const
    {
        if (!writeFile(m_folder.filePath(name), bytes, Durability::ProcessCrash))
            qFatal("cannot write");
    }

    [[nodiscard]] QByteArray file(const QString& name) const
    {
        return readFile(m_folder.filePath(name), 1000).value_or(QByteArray());
    }

    /// The path of a new model.
    [[nodiscard]] QString model(const QString& name, const QByteArray& config = {}) const
    {
        write(name + QStringLiteral(".onnx"), "model");
        if (!config.isEmpty())
            write(name + QStringLiteral(".onnx.json"), config);
        return m_folder.filePath(name + QStringLiteral(".onnx"));
    }

private:
    QTemporaryDir m_folder {};
    QByteArray m_before = qgetenv("PATH");
};

} // namespace comfyvn::test
