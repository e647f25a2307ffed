using DienHinh.Ingest.Text;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>What the model makes of spellings that nothing was learned from, beside edit distance and a plain cosine.</summary>
public sealed class NameModelTest(ITestOutputHelper output)
{
    [Fact]
    public void LabelledSet_HasNothingThatIsLearned()
    {
        foreach (var subject in NameSubject.All)
        {
            var known = subject.Names.Select(n => TextKey.Exact(n.Name)).ToHashSet(StringComparer.Ordinal);
            var ids = subject.Names.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
            var own = LabelledName.All.Where(l => l.Subject == subject.Word).ToList();
            Assert.DoesNotContain(own, l => known.Contains(TextKey.Exact(l.Spelling)));
            Assert.All(own, l => Assert.True(l.Meant is null || ids.Contains(l.Meant), l.Meant));
        }

        Assert.True(LabelledName.All.Count >= 500, $"{LabelledName.All.Count}");
        Assert.True(LabelledName.All.Count(l => l.Meant is null) >= 60);
    }

    [Fact]
    public void LabelledSet_ModelBeatsEditDistanceAndCosine()
    {
        output.WriteLine("| names | matcher | spellings | first | among three | none told | taken right | taken wrong | log loss | calibration error |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var totals = new Dictionary<string, NameScore>(StringComparer.Ordinal);
        foreach (var subject in NameSubject.All)
        {
            var rows = LabelledName.All.Where(l => l.Subject == subject.Word).ToList();
            foreach (var matcher in NameJudge.All)
            {
                var score = new NameScore();
                var answer = matcher.For(subject);
                foreach (var row in rows)
                {
                    var given = answer(row.Spelling);
                    score.Add(row.Meant, given);
                }

                output.WriteLine(score.Line(subject.Word, matcher.Name));
                (totals.TryGetValue(matcher.Name, out var all) ? all : totals[matcher.Name] = new NameScore()).Add(score);
            }
        }

        foreach (var (name, score) in totals) output.WriteLine(score.Line("all", name));
        var (model, edits, cosine, before, used) = (totals["the model"], totals["edit distance"], totals["cosine of letter runs"], totals["rules, then edit distance"], totals["rules, then the model"]);
        Assert.True(model.First > edits.First && model.First > cosine.First);
        Assert.True(model.LogLoss < edits.LogLoss && model.LogLoss < cosine.LogLoss);
        // Floors a little under what was measured when the set was made.
        Assert.True(used is { First: > 0.985, AmongThree: > 0.99, NoneTold: > 0.8, LogLoss: < 0.125, CalibrationError: < 0.035 }, used.Line("all", "rules, then the model"));
        Assert.True(used.First > before.First && used.AmongThree > before.AmongThree && used.TakenRight == before.TakenRight && used.TakenWrong == 0);
    }
}
