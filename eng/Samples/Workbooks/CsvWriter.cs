using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>Writes one drawn sheet as a .csv of Vietnamese Excel: UTF-8 with byte order mark, semicolons, CRLF.</summary>
public static class CsvWriter
{
    public static byte[] Write(SampleSheet sheet)
    {
        var text = new StringBuilder();
        var bottom = sheet.Cells.Keys.Max(at => at.Row);
        var right = sheet.Cells.Keys.Max(at => at.Column);
        for (var row = 1; row <= bottom; row++)
        {
            for (var column = 1; column <= right; column++)
            {
                if (column > 1) text.Append(';');
                if (sheet.Cells.TryGetValue((row, column), out var cell)) text.Append(Field(cell));
            }

            text.Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(SampleCell cell)
    {
        if (cell.Number is { } number) return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = cell.Text ?? "";
        return text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
