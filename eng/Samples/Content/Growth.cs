using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Samples.Content;

/// <summary>How many exemplars a commune of the district recognises in a year, by item and kind: a made-up but believable trend.</summary>
public static class Growth
{
    // Health peaks in the years of the epidemic; new rural areas, household economy and office culture grow fastest.
    private static readonly Dictionary<string, double[]> s_share = new(StringComparer.Ordinal)
    {
        ["nong-thon-moi"] = [1.2, 1.5, 2.0, 2.6, 3.0],
        ["doi-song-van-hoa"] = [2.0, 2.2, 2.5, 2.9, 3.2],
        ["lao-dong-gioi-sang-tao"] = [1.0, 1.2, 1.5, 1.6, 1.9],
        ["day-tot-hoc-tot"] = [1.6, 1.7, 1.9, 2.0, 2.1],
        ["quoc-phong-an-ninh"] = [1.2, 1.2, 1.4, 1.5, 1.6],
        ["y-te-suc-khoe"] = [1.8, 1.6, 1.0, 0.8, 0.9],
        ["hoc-tap-lam-theo-hcm"] = [1.0, 1.3, 1.5, 1.8, 2.2],
        ["kinh-te-ho-giam-ngheo"] = [0.8, 1.0, 1.4, 1.7, 2.3],
        ["van-hoa-cong-so"] = [0.4, 0.6, 0.9, 1.2, 1.5],
    };

    /// <summary>The count of each item and kind; the whole is 6 to 25.</summary>
    public static IReadOnlyList<(SampleItem Item, ExemplarKind Kind, int Count)> Counts(SampleIssuer issuer, int year)
    {
        var size = 0.72 + (0.5 * new SampleRandom(issuer.Code).Fraction());
        var random = new SampleRandom($"{issuer.Code}/{year.ToString(CultureInfo.InvariantCulture)}/counts");
        var counts = new List<(SampleItem, ExemplarKind, int)>();
        var carried = 0.0;
        foreach (var item in issuer.Items)
        {
            var expected = carried + (s_share[item.MovementId][year - 2021] * size * (0.85 + (0.3 * random.Fraction())));
            var whole = (int)expected;
            carried = expected - whole;
            if (item.Kinds is [var only])
            {
                if (whole > 0) counts.Add((item, only, whole));
                continue;
            }

            var bodies = whole <= 1 ? random.Below(whole + 1) : Math.Clamp(whole * 2 / 5, 1, 2);
            if (bodies > 0) counts.Add((item, ExemplarKind.Collective, bodies));
            if (whole > bodies) counts.Add((item, ExemplarKind.Individual, whole - bodies));
        }

        return counts;
    }

    /// <summary>The exemplars behind the counts; now and then one achievement stands under two movements.</summary>
    public static IReadOnlyList<SampleExemplar> Exemplars(SampleIssuer issuer, int year, bool oneOwner = false, int doubled = 0, string key = "")
    {
        var draw = new ExemplarDraw(issuer, year, key);
        var exemplars = new List<SampleExemplar>();
        foreach (var (item, kind, count) in Counts(issuer, year))
        {
            for (var i = 0; i < count; i++)
            {
                var one = draw.One(kind, item);
                exemplars.Add(oneOwner ? one with { ShownOwnerId = draw.PickOwner(item) } : one);
            }
        }

        for (var i = 0; i < exemplars.Count && doubled > 0; i++)
        {
            if (exemplars[i] is not { Kind: ExemplarKind.Individual } one || one.Items[0].MovementId != "nong-thon-moi") continue;
            exemplars[i] = one with { Items = [one.Items[0], issuer.Items.First(item => item.MovementId == "doi-song-van-hoa")] };
            doubled--;
        }

        return exemplars;
    }
}
