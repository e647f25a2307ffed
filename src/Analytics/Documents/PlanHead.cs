using System.Text.RegularExpressions;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Documents;

/// <summary>Head, recipients and signature of a document that reports on a plan, taken from the plan's own document; what it leaves blank stays blank.</summary>
internal static partial class PlanHead
{
    private const string Committee = "Ủy ban nhân dân";

    /// <summary>The upper part.</summary>
    public static OfficialHead Of(Plan plan, Catalogue catalogue)
    {
        var place = plan.Document.DatePrinted.Split(',')[0].Trim();
        var office = OfficeMark().Match(plan.Document.NumberPrinted) is { Success: true } mark ? mark.Value : "UBND";
        return new OfficialHead(
            [Committee.ToUpperInvariant(), UnitName(plan, catalogue).ToUpperInvariant()],
            // No-break spaces: blanks to fill in keep their width in every format.
            $"Số:{Blank(10)}/BC-{office}",
            $"{place}, ngày{Blank(6)}tháng{Blank(6)}năm{Blank(9)}");
    }

    /// <summary>The issuing body in running text: "Ủy ban nhân dân xã Phục Linh".</summary>
    public static string Issuer(Plan plan, Catalogue catalogue) => $"{Committee} {Lowered(UnitName(plan, catalogue))}";

    /// <summary>Who gets it: those above whose plan this one carries out, and the archive; between them a line to fill in.</summary>
    public static IReadOnlyList<string> Recipients(Plan plan) =>
        [.. plan.Document.Bases.Where(b => b.IsParent).Select(b => b.Issuer).Distinct(), "", "Lưu: VT."];

    /// <summary>The lines of the signature: the body that is signed for, and the office.</summary>
    public static IReadOnlyList<string> Signature(Plan plan)
    {
        var printed = plan.Document.Signature.Trim();
        var office = printed.IndexOf("CHỦ TỊCH", StringComparison.Ordinal);
        return office <= 0 ? ["TM. ỦY BAN NHÂN DÂN", printed] : [printed[..office].Trim(), printed[office..]];
    }

    /// <summary>"Kế hoạch số 26/KH-UBND ngày 10/3/2021"; without number and date where the plan has none.</summary>
    public static string PlanName(Plan plan) => plan.Document.Number is { } number ? $"{plan.Title} (số {number})" : plan.Title;

    private static string Blank(int width) => new('\u00A0', width);

    private static string UnitName(Plan plan, Catalogue catalogue) => catalogue.Units.Find(plan.UnitId)!.Name;

    // "Xã Phục Linh" inside a sentence is "xã Phục Linh".
    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("(?<=-|/)[A-ZĐ]+$")]
    private static partial Regex OfficeMark();
}
