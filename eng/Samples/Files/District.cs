using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;

namespace DienHinh.Samples.Files;

/// <summary>The thirteen communes of Phan Rang-Tháp Chàm under the plan of the province, and the drawing of their exemplars.</summary>
public abstract class District(Issuers issuers)
{
    /// <summary>The plan of the province.</summary>
    protected const string Plan = "ninh-thuan-2021-2025";

    /// <summary>The years of the plan.</summary>
    protected static IReadOnlyList<int> AllYears { get; } = [2021, 2022, 2023, 2024, 2025];

    /// <summary>Where senders and owners' names come from.</summary>
    protected Issuers Issuers => issuers;

    /// <summary>The hazard, where it is there.</summary>
    protected static string[] Hazard(bool there, string hazard) => there ? [hazard] : [];

    /// <summary>The sender with this unit code.</summary>
    protected SampleIssuer Ward(string code) => issuers.Of(code, Plan);

    /// <summary>A workbook of a sender; a date of null where it prints none.</summary>
    protected SampleBook Book(string file, SampleIssuer issuer, DateOnly? date, string layout, params string[] hazards) =>
        new(file, issuer, date, issuers.OwnerName) { Layout = layout, Hazards = hazards };

    /// <summary>The same exemplars, each with an award; with a decision of that autumn where the form prints one.</summary>
    protected static IReadOnlyList<SampleExemplar> Awarded(SampleIssuer issuer, IReadOnlyList<SampleExemplar> exemplars, DateOnly? decided)
    {
        var random = new SampleRandom(issuer.Code + "/awards/" + Heads.Year($"{exemplars[0].Year}"));
        var number = Heads.Year($"{40 + random.Below(120)}/QĐ-UBND");
        return [.. exemplars.Select(e => e with
        {
            Award = decided is { } day
                ? new Award("Giấy khen", null, number, day)
                : new Award(e.Kind == ExemplarKind.Household ? "Gia đình văn hóa" : "Giấy khen", null, null, null),
        })];
    }
}
