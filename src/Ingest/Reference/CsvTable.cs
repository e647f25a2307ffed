using System.Globalization;
using System.Text;
using CsvHelper;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads a CSV file of the catalogue: a header with exactly the expected columns, then rows; lines that begin with # are remarks.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions s_format = new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        TrimWhitespace = true,
        TrackLineNumbers = true,
    };

    public static IReadOnlyList<CsvRow> Read(string file, string text, string[] columns, CatalogueErrors errors)
    {
        try
        {
            using var csv = CsvReader.FromText(text, s_format);
            if (csv.Read())
                return ReadRows(file, csv, columns, errors);
            errors.Add(file, 1, "tệp trống");
        }
        catch (CsvFormatException e)
        {
            errors.Add(file, (int)e.LineNumber, $"không đọc được CSV: {e.Message}");
        }
        return [];
    }

    private static List<CsvRow> ReadRows(string file, CsvReader csv, string[] columns, CatalogueErrors errors)
    {
        var header = Fields(csv);
        var headerLine = (int)csv.LineNumber;
        foreach (var name in header.Except(columns, StringComparer.Ordinal))
            errors.Add(file, headerLine, $"không có cột nào tên “{name}”", Likeness.Nearest(name, columns));
        foreach (var name in columns.Except(header, StringComparer.Ordinal))
            errors.Add(file, headerLine, $"thiếu cột “{name}”");
        if (header.Distinct(StringComparer.Ordinal).Count() != header.Length)
            errors.Add(file, headerLine, "có hai cột cùng tên");
        else if (columns.All(c => header.Contains(c, StringComparer.Ordinal)))
            return [.. DataRows(file, csv, header, errors)];
        return [];
    }

    private static IEnumerable<CsvRow> DataRows(string file, CsvReader csv, string[] header, CatalogueErrors errors)
    {
        while (csv.Read())
        {
            var fields = Fields(csv);
            if (fields.Length == header.Length)
                yield return new(file, (int)csv.LineNumber, header.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal), errors);
            else
                errors.Add(file, (int)csv.LineNumber, FormattableString.Invariant($"dòng có {fields.Length} ô, tiêu đề có {header.Length} cột"));
        }
    }

    private static string[] Fields(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Normalize(NormalizationForm.FormC))];
}

/// <summary>One row of a <see cref="CsvTable"/> with its 1-based line.</summary>
internal sealed record CsvRow(string File, int Line, IReadOnlyDictionary<string, string> Cells, CatalogueErrors Errors)
{
    /// <summary>The cell, which must not be empty.</summary>
    public string Text(string column)
    {
        if (Cells[column].Length == 0)
            Error($"ô “{column}” để trống");
        return Cells[column];
    }

    public string? OptionalText(string column) => Cells[column].Length == 0 ? null : Cells[column];

    /// <summary>A day written yyyy-MM-dd; null when empty.</summary>
    public DateOnly? OptionalDay(string column)
    {
        if (OptionalText(column) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Error($"“{column}” phải là ngày viết như 2025-07-01, không phải “{text}”");
        return null;
    }

    public void Error(string message, string? nearest = null) => Errors.Add(File, Line, message, nearest);
}
