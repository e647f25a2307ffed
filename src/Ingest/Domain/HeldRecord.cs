using System.Globalization;

namespace DienHinh.Ingest.Domain;

/// <summary>
/// The records that a hold is about, by words that a corrected workbook and a rebuild keep: never by a fact's id, which changes when a row above it is settled.
/// </summary>
/// <param name="Unit">Id of the unit whose list names the exemplar.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name, as the list has it.</param>
/// <param name="Place">Its place where another of the same name is told apart by it, empty for one without a place; null for whatever place.</param>
/// <param name="Year">The year of the record; null for all years of the subject.</param>
public sealed record HeldRecord(string Unit, ExemplarKind Kind, string Name, string? Place, int? Year)
{
    /// <summary>Stands between the words.</summary>
    internal const char Bar = '|';

    private const string Any = "*";

    /// <summary>The name to compare by.</summary>
    public string NameKey => SubjectIdentity.NameKey(Name);

    /// <summary>The place to compare by: empty for none; null for whatever place.</summary>
    public string? PlaceKey => Place is null ? null : SubjectIdentity.PlaceKey(Place) ?? "";

    /// <summary>Reads the text that a decision keeps.</summary>
    /// <exception cref="InvalidDataException">It is no such text.</exception>
    public static HeldRecord Parse(string text)
    {
        if (text.Split(Bar) is not [var unit, var kind, var name, var place, var year] || Codes.FindKind(kind) is not { } itsKind)
            throw new InvalidDataException($"Quyết định về điển hình \"{text}\" trong nhật ký không đọc được. Hãy khôi phục nhật ký từ bản sao lưu.");
        return new(unit, itsKind, name, place == Any ? null : place, year == Any ? null : int.Parse(year, CultureInfo.InvariantCulture));
    }

    /// <summary>"05794|individual|Nguyễn Văn An|*|2023".</summary>
    public override string ToString() =>
        string.Join(Bar, Unit, Kind.Code(), Clean(Name), Place is null ? Any : Clean(Place), Year?.ToString(CultureInfo.InvariantCulture) ?? Any);

    private static string Clean(string text) => text.Replace(Bar, ' ');
}
