// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namemodel.h"

#include "core/language/modelfile.h"
#include "core/language/programmodels.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

Result<NameModel> NameModel::read(QByteArrayView bytes, const QString &place)
{
    const auto file = ModelFile::read(bytes, kind, place);
    if (!file)
        return std::unexpected(file.error());
    NameModel model;
    model.m_weights = WeightTable(file->array<quint32>("weights.index"_L1), file->section("weights.rows"_L1));
    const HashTable words(file->array<quint32>("words.index"_L1), file->array<quint32>("words.prints"_L1), file->array<quint16>("words.values"_L1));
    model.m_clusters = WordClusters(words, file->array<ClusterIds>("words.clusters"_L1));
    const HashTable names(file->array<quint32>("lists.index"_L1), file->array<quint32>("lists.prints"_L1), file->array<quint16>("lists.values"_L1));
    model.m_gazetteer = NameGazetteer(names, file->array<quint32>("lists.sets"_L1));
    const auto transitions = file->array<float>("transitions"_L1);
    const auto settings = file->array<float>("settings"_L1);
    if (!model.m_weights.isValid() || !words.isValid() || !names.isValid() || transitions.size() != bilou::labels * bilou::labels || settings.size() != 2)
        return std::unexpected(Error{Error::Code::Corrupt, QCoreApplication::translate("NameModel", "The model of names %1 lacks a part that this version of Nutgraf needs: install Nutgraf again or make the model anew.").arg(place), place});
    for (int x = 0; x < bilou::labels; ++x) {
        for (int y = 0; y < bilou::labels; ++y)
            model.m_transitions[size_t(x)][size_t(y)] = transitions[size_t(x * bilou::labels + y)];
    }
    model.m_scale = settings[0];
    model.m_leastRescued = settings[1];
    return model;
}

const Result<NameModel> &programNameModel()
{
    static const Result<NameModel> model = NameModel::read(programModel(NameModel::kind), QCoreApplication::translate("NameModel", "of names in the program"));
    return model;
}

} // namespace nutgraf
