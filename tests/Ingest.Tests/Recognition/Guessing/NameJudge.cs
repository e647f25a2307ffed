using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>A way to tell what spellings mean, made for a subject.</summary>
internal sealed record NameJudge(string Name, Func<NameSubject, Func<string, NameAnswer>> For)
{
    // Rules say no chance; this is about what they earn.
    private const double ChanceOfRules = 0.999;

    public static readonly IReadOnlyList<NameJudge> All =
    [
        new("edit distance", s => OneTrait(s, ByEdits)),
        new("cosine of letter runs", s => OneTrait(s, ByRuns)),
        new("the model", Model),
        new("rules, then edit distance", s => Rules(s, null)),
        new("rules, then the model", s => Rules(s, Model(s))),
    ];

    private static Func<string, NameAnswer> Model(NameSubject subject)
    {
        var (learned, keyOf, _) = subject.World(subject.Names);
        var model = new NameModel(learned, subject.Weights);
        return text =>
        {
            var ranked = model.Rank(keyOf(text)).Select(g => (g.Id, g.Chance)).ToList();
            return new NameAnswer(null, ranked, true);
        };
    }

    private static Func<string, NameAnswer> Rules(NameSubject subject, Func<string, NameAnswer>? then)
    {
        var (_, _, rules) = subject.World(subject.Names);
        if (subject.Word == "unit") rules = NameSubject.BelowProvince;
        return text =>
        {
            var answer = rules(text);
            if (answer.Taken is { } taken) return new NameAnswer(taken, [(taken, ChanceOfRules)], then is not null);
            return then is null ? new NameAnswer(null, [.. answer.Nearest.Select(id => (id, 0.0))], false) : then(text);
        };
    }

    // One number for each meaning, turned into chances by a weight and a level for none that are fitted on slips as those that the model learns from.
    private static Func<string, NameAnswer> OneTrait(NameSubject subject, Func<IReadOnlyList<string>, Func<string, IReadOnlyList<double>>> likenessTo)
    {
        var (learned, keyOf, _) = subject.World(subject.Names);
        var ids = learned.Select(l => l.Id).Distinct().ToList();
        var likeness = likenessTo([.. learned.Select(l => l.Key)]);
        double[][] Rows(string text)
        {
            var best = new double[ids.Count];
            foreach (var (i, score) in likeness(keyOf(text)).Index()) best[ids.IndexOf(learned[i].Id)] = Math.Max(best[ids.IndexOf(learned[i].Id)], score);
            return [.. best.Select(s => (double[])[s, 0]), [0, 1]];
        }

        var words = subject.Names.SelectMany(n => n.Name.Split(' ')).Where(w => w.Length > 1).Distinct().ToList();
        var choices = subject.Names.Index().SelectMany(n => TrainingSlips.Of(n.Item.Name, 2, n.Index, words).Select(t => new Choice(Rows(t), ids.IndexOf(n.Item.Id))))
            .Concat(subject.Foreign.Select(f => new Choice(Rows(f), ids.Count))).ToList();
        var weights = ConditionalLogit.Fit(choices, 1e-3);
        return text =>
        {
            var chances = ConditionalLogit.Chances(weights, Rows(text));
            return new NameAnswer(null, [.. ids.Select((id, i) => (id, chances[i])).OrderByDescending(c => c.Item2)], true);
        };
    }

    private static Func<string, IReadOnlyList<double>> ByEdits(IReadOnlyList<string> keys) => key => [.. keys.Select(k => Likeness.Of(key, k))];

    private static Func<string, IReadOnlyList<double>> ByRuns(IReadOnlyList<string> keys)
    {
        var index = new GramIndex([.. keys.Select(TextKey.FoldedKey)], [.. Enumerable.Range(0, keys.Count)]);
        return key => [.. index.Compare(TextKey.FoldedKey(key), out _, out _).Select(o => o.Cosine)];
    }
}
