using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Validation;

/// <summary>A workbook with a list or a section for each step, "Đăng ký" and "Công nhận": who stands in both is one exemplar that passed both.</summary>
internal static class MilestoneLists
{
    /// <summary>Joins the records of one exemplar from lists of different milestones; the later milestone's row stays, with what the earlier one says besides.</summary>
    /// <param name="facts">What all tables gave.</param>
    /// <param name="starts">For each table, in order, the index of its first exemplar; moved up where earlier ones are joined away.</param>
    public static void Join(SheetFacts facts, List<int> starts)
    {
        // In most workbooks all records share a milestone, and nothing is to join.
        if (facts.Exemplars.Count == 0) return;
        var first = facts.Exemplars[0].Milestones.Keys.Min();
        if (facts.Exemplars.TrueForAll(e => e.Milestones.ContainsKey(first))) return;

        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var gone = new bool[facts.Exemplars.Count];
        var told = new Dictionary<(string From, string Into), (int Count, Exemplar First)>();
        Dictionary<Exemplar, Exemplar> into = new(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < facts.Exemplars.Count; i++)
        {
            var exemplar = facts.Exemplars[i];
            var key = $"{DataRules.SubjectKey(exemplar)}|{string.Join(' ', exemplar.MovementIds)}";
            if (byKey.TryAdd(key, i)) continue;
            var earlier = byKey[key];
            var other = facts.Exemplars[earlier];
            if (other.Milestones.Keys.Intersect(exemplar.Milestones.Keys).Any()) continue;
            var isLater = other.Milestones.Keys.Max() < exemplar.Milestones.Keys.Max();
            var (kept, dropped) = isLater ? (exemplar, other) : (other, exemplar);
            var (keptAt, droppedAt) = isLater ? (i, earlier) : (earlier, i);
            var joined = Joined(kept, dropped);
            (facts.Exemplars[keptAt], gone[droppedAt], byKey[key]) = (joined, true, keptAt);
            (into[kept], into[dropped]) = (joined, joined);
            var lists = (PlaceOf(dropped, kept), PlaceOf(kept, dropped));
            told[lists] = told.TryGetValue(lists, out var so) ? (so.Count + 1, so.First) : (1, dropped);
        }

        if (into.Count == 0) return;
        for (var table = 0; table < starts.Count; table++) starts[table] -= gone.Take(starts[table]).Count(g => g);
        var at = 0;
        facts.Exemplars.RemoveAll(_ => gone[at++]);
        for (var i = 0; i < facts.Entries.Count; i++)
        {
            if (facts.Entries[i].Exemplar is not { } of) continue;
            // Joined a second time, by a third list.
            while (into.TryGetValue(of, out var next)) of = next;
            facts.Entries[i] = facts.Entries[i] with { Exemplar = of };
        }

        foreach (var ((from, to), (count, exemplar)) in told)
            facts.Say("two-milestones", exemplar.Source.Sheet, exemplar.Source.MainCell, exemplar.NameAsFound, null, count, from, to);
    }

    // By its tab; on one tab by the step that its section is of.
    private static string PlaceOf(Exemplar exemplar, Exemplar other) =>
        exemplar.Source.Sheet != other.Source.Sheet ? $"trang \"{exemplar.Source.Sheet}\"" : $"phần {StepName(exemplar.Milestones.Keys.Except([Milestone.Commended]).DefaultIfEmpty(Milestone.Commended).Max())} của trang \"{exemplar.Source.Sheet}\"";

    private static string StepName(Milestone milestone) => milestone switch
    {
        Milestone.Registered => "đăng ký",
        Milestone.Nurtured => "bồi dưỡng",
        Milestone.Proposed => "đề nghị",
        Milestone.Recognised => "công nhận",
        Milestone.Commended => "khen thưởng",
        Milestone.Nominated => "giới thiệu dự hội nghị, đại hội",
        _ => "nhân rộng",
    };

    private static Exemplar Joined(Exemplar kept, Exemplar other) => kept with
    {
        Milestones = new Dictionary<Milestone, DateOnly?>(kept.Milestones.Concat(other.Milestones)),
        Awards = kept.Awards.Count > 0 ? kept.Awards : other.Awards,
        Nominations = [.. kept.Nominations.Concat(other.Nominations).DistinctBy(n => n.Id)],
        Class = kept.Class ?? other.Class,
        SubKind = kept.SubKind ?? other.SubKind,
        Achievement = kept.Achievement ?? other.Achievement,
        Remark = kept.Remark ?? other.Remark,
    };
}
