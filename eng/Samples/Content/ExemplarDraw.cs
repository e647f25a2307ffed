using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Samples.Content;

/// <summary>Draws the exemplars of one unit and year. Within one draw no name comes twice, so that every row is one subject.</summary>
public sealed class ExemplarDraw(SampleIssuer issuer, int year, string key)
{
    private readonly SampleRandom _random = new($"{issuer.Code}/{year.ToString(CultureInfo.InvariantCulture)}/{key}");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Draws one exemplar of a kind under an item, or under two.</summary>
    public SampleExemplar One(ExemplarKind kind, params SampleItem[] items)
    {
        var subjects = Subjects.Of(items[0].MovementId);
        if (kind == ExemplarKind.Collective && subjects.Bodies.Length == 0) throw new ArgumentException($"'{items[0].MovementId}' has no bodies.", nameof(items));
        var job = Fill(_random.Pick(subjects.Jobs)).Split('|');
        for (var tries = 0; ; tries++)
        {
            var (title, name) = Name(kind, subjects);
            if (!_names.Add(name) && tries < 60) continue;
            if (tries >= 60) throw new InvalidOperationException($"No new name for {kind} in '{items[0].MovementId}', {issuer.Name} {year}.");
            return new SampleExemplar
            {
                Title = title,
                Name = name,
                Kind = kind,
                Items = items,
                Year = year,
                Position = kind == ExemplarKind.Individual ? job[0] : "",
                Place = kind == ExemplarKind.Individual ? job[1] : kind == ExemplarKind.Household ? Fill("{H} {n}") : issuer.Name,
                Deed = _random.Pick(subjects.Deeds),
            };
        }
    }

    /// <summary>One of an item's leads, for forms that print one owner a row.</summary>
    public string PickOwner(SampleItem item) => _random.Pick(item.OwnerIds);

    /// <summary>A chance in a hundred.</summary>
    public bool Chance(int percent) => _random.Below(100) < percent;

    private (string? Title, string Name) Name(ExemplarKind kind, Subjects subjects)
    {
        if (kind == ExemplarKind.Collective) return (null, Fill(_random.Pick(subjects.Bodies)));
        var (title, name) = PersonNames.Draw(_random);
        return kind == ExemplarKind.Household ? (null, $"Hộ {(title == "Bà" ? "bà" : "ông")} {name}") : (title, name);
    }

    private string Fill(string template)
    {
        var hamlet = issuer.Plan switch
        {
            "phuc-linh-2021-2025" or "dong-lien-2021" => "xóm",
            "hoa-cu-2024" => "thôn",
            "thang-loi-2021-2025" => "tổ dân phố",
            _ => issuer.Name.StartsWith("Xã", StringComparison.Ordinal) ? "thôn" : "khu phố",
        };
        return template
            .Replace("{H}", char.ToUpperInvariant(hamlet[0]) + hamlet[1..], StringComparison.Ordinal)
            .Replace("{h}", hamlet, StringComparison.Ordinal)
            .Replace("{P}", issuer.Place, StringComparison.Ordinal)
            .Replace("{p}", issuer.InSentence, StringComparison.Ordinal)
            .Replace("{n}", (_random.Below(9) + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
