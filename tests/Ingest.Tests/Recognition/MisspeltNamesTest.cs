using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Every known name as people mistype it: nearly all must be understood, the rest must wait, and none may be taken for another.</summary>
public sealed class MisspeltNamesTest(ITestOutputHelper output)
{
    // How offices write round a name.
    private static readonly string[] s_dresses =
        ["PT {0}", "PTTĐ {0}", "Phong trào TĐ {0}", "Phong trào \"{0}\" năm 2023", "{0} trên địa bàn phường", "{0} giai đoạn 2021-2025", "Thực hiện phong trào {0}", "Điển hình tiên tiến trong PT {0}", "Lĩnh vực: {0}", "{0} (xã)", "{0}."];

    private static readonly string[] s_ownerDresses = ["{0} Phục Linh", "{0} xã Phục Linh", "{0}.", "- {0}", "{0};", "Các {0}", "{0} chủ trì"];

    [Fact]
    public void Movement_Misspelt_IsRightOrWaits()
    {
        var book = new NameBook(RealCatalogue.Value, new UnitFinder(RealCatalogue.Value.Units), Reading.Words.Abbreviations);
        var names = RealCatalogue.Value.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(n => (m.Id, Name: n)))
            .Concat(RealCatalogue.Value.Plans.SelectMany(p => p.Items.Where(i => i.MovementIds.Count == 1).Select(i => (Id: i.MovementIds[0], Name: i.PrintedName))));
        Measure(names.Distinct(), s_dresses, 0.98, (_, text) => book.Movement(text, null).Ids);
    }

    [Fact]
    public void Owner_Misspelt_IsRightOrWaits()
    {
        var book = new NameBook(RealCatalogue.Value, new UnitFinder(RealCatalogue.Value.Units), Reading.Words.Abbreviations);
        Measure(RealCatalogue.Value.Owners.SelectMany(o => o.Aliases.Prepend(o.Name).Select(n => (o.Id, n))), s_ownerDresses, 0.95, (_, text) => book.Owner(text).Id is { } id ? [id] : []);
    }

    [Fact]
    public void Unit_Misspelt_IsRightOrAsked()
    {
        var units = RealCatalogue.Value.Units;
        var finder = new UnitFinder(units);
        var senders = units.Within("582", UnitLevel.Commune).Concat(RealCatalogue.Value.Plans.Select(p => units.Find(p.UnitId)!)).Where(u => u.Level == UnitLevel.Commune && u.ValidFrom is null);
        Measure(senders.Select(u => (u.Id, u.Name)), ["UBND {0}", "ỦY BAN NHÂN DÂN {0}", "Đơn vị báo cáo: {0}", "UBND {0} - {1}", "UBND {0}, {1}, {2}"], 0.97, (id, text) =>
        {
            var above = units.Ancestors(units.Find(id)!);
            var line = (text.Contains("{1}", StringComparison.Ordinal) ? text : $"UBND {text}").Replace("{1}", above[0].Name, StringComparison.Ordinal).Replace("{2}", above[^1].Name, StringComparison.Ordinal);
            var unit = finder.InHeading([new HeadingLine(line, new(1, 1)), new HeadingLine(above[0].Name, new(2, 1))], new(2023, 1, 1), new(2023, 12, 31), null).Unit;
            return unit is null ? [] : [unit.Id];
        });
    }

    private void Measure(IEnumerable<(string Id, string Name)> names, string[] dresses, double share, Func<string, string, IReadOnlyList<string>> read)
    {
        int right = 0, waiting = 0;
        var wrong = new List<string>();
        var waits = new List<string>();
        foreach (var (id, name) in names)
        {
            foreach (var text in Misspellings(name, dresses).Distinct().Where(t => t != name))
            {
                var found = read(id, text);
                if (found.Count == 0) { waiting++; waits.Add($"{id}: {text}"); }
                else if (found.All(f => f == id)) right++;
                else wrong.Add($"{id}: {text} -> {string.Join(",", found)}");
            }
        }

        var all = right + waiting + wrong.Count;
        output.WriteLine($"{all}: right {100.0 * right / all:F1} %, waiting {100.0 * waiting / all:F1} %, wrong {wrong.Count}");
        foreach (var w in wrong.Concat(waits)) output.WriteLine(w);
        Assert.Empty(wrong);
        Assert.True(right >= share * all, $"{right} of {all}");
    }

    private static IEnumerable<string> Misspellings(string name, string[] dresses)
    {
        yield return Unaccented.Of(name);
        yield return name.ToUpperInvariant();
        foreach (var dress in dresses) yield return dress.Replace("{0}", name, StringComparison.Ordinal);
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (name.Length < 12 || word.Length < 3 || !word.All(char.IsLetter)) continue;
            string With(string changed) => string.Join(' ', words.Select((w, at) => at == i ? changed : w));
            yield return With(Unaccented.Of(word));
            yield return With(word[..1] + word[2] + word[1] + word[3..]);
            yield return With(word[..^1]);
            yield return With(word + word[^1]);
            yield return With(Tone(word));
            if (words.Length > 5) yield return string.Join(' ', words.Where((_, at) => at != i));
        }
    }

    // Hooks and tildes sound alike in the south, and are typed alike.
    private static string Tone(string word) => word.Normalize(System.Text.NormalizationForm.FormD).Replace('\u0309', '\u0001').Replace('\u0303', '\u0309').Replace('\u0001', '\u0303').Normalize();
}
