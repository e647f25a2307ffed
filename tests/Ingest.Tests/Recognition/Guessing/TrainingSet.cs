using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>One slip as the model saw it.</summary>
/// <param name="Fold">Slips of one meaning are in one fold.</param>
/// <param name="IsOpen">Whether the rules leave it open, so that the model is asked.</param>
/// <param name="Choice">What spoke for each meaning, and last for none.</param>
internal sealed record TrainingSlip(int Fold, bool IsOpen, Choice Choice)
{
    /// <summary>Whether nothing known is meant.</summary>
    public bool IsNone => Choice.Chosen == Choice.Traits.Length - 1;
}

/// <summary>
/// Slips of each name with the name known, with it left out (another name of its meaning must do), and with its whole meaning left out (none is right), and
/// names of something else (none is right).
/// </summary>
internal static class TrainingSet
{
    public const int Folds = 5;

    public static IReadOnlyList<TrainingSlip> Of(NameSubject subject, int firstSeed = 0, int times = 1)
    {
        var slips = new List<TrainingSlip>();
        var ids = subject.Names.Select(n => n.Id).Distinct().ToList();
        var words = subject.Names.SelectMany(n => n.Name.Split(' ')).Concat(subject.Foreign.SelectMany(f => f.Split(' '))).Where(w => w.Length > 1).Distinct().ToList();
        var seed = firstSeed;
        void Add(IReadOnlyList<(string Id, string Name)> known, IEnumerable<(string? Id, string Text, int Fold)> texts)
        {
            var (learned, keyOf, rules) = subject.World(known);
            var model = new NameModel(learned, subject.Weights);
            var keys = learned.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (id, text, fold) in texts)
            {
                var key = keyOf(text);
                var answer = rules(text);
                if (key.Length == 0 || answer.IsExact || keys.Contains(key)) continue;
                slips.Add(new(fold, answer.Taken is null, new(Rows(model, key), id is null ? model.Ids.Count : model.Ids.ToList().IndexOf(id))));
            }
        }

        Add(subject.Names, subject.Names.SelectMany(n => TrainingSlips.Of(n.Name, 8 * times, seed++, words).Select(t => ((string?)n.Id, t, ids.IndexOf(n.Id) % Folds))));
        Add(subject.Names, subject.Foreign.Index().Where(f => f.Index % 4 == 0).SelectMany(f => TrainingSlips.Of(f.Item, 1, seed++, words).Select(t => ((string?)null, t, f.Index / 4 % Folds))));
        foreach (var (number, id) in ids.Index())
        {
            var own = subject.Names.Where(n => n.Id == id).ToList();
            Add([.. subject.Names.Where(n => n.Id != id)], own.SelectMany(n => TrainingSlips.Of(n.Name, 4 * times, seed++, words).Select(t => ((string?)null, t, number % Folds))));
            foreach (var name in own.Where(n => own.Any(o => TextKey.FoldedKey(TextKey.Exact(o.Name)) != TextKey.FoldedKey(TextKey.Exact(n.Name))) && subject.Word != "unit"))
                Add([.. subject.Names.Where(n => n != name)], TrainingSlips.Of(name.Name, 5 * times, seed++, words).Prepend(name.Name).Select(t => ((string?)id, t, number % Folds)));
        }

        return slips;
    }

    /// <summary>What speaks for each meaning, and last for none, as rows of one width.</summary>
    public static double[][] Rows(NameModel model, string key)
    {
        var (meanings, none) = model.Traits(key);
        var blank = new double[none.Length];
        return [.. meanings.Select(m => (double[])[.. m.Traits, .. blank]), [.. new double[NameTraits.OfMeaning], .. none]];
    }
}
