using System.Globalization;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Columns that add up from the first day of the year on, "Lũy kế", once a quarter: the last one counts, and what is in a quarter is part of it.</summary>
public sealed class CumulatedColumnsTest
{
    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh("name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n" + table);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {c.Count}"))], read.Triples());
    }

    [Theory]
    [InlineData("C4:D4: Quý I\nE4:F4: Quý II\n5C| Trong quý | Lũy kế | Trong quý | Lũy kế\n6| 1 | Nông thôn mới | 1 | 1 | 2 | 3", "F6 3")]
    [InlineData("C4:D4: Quý I\nE4:F4: Quý II\n5C| Trong quý | Lũy kế từ đầu năm | Trong quý | Lũy kế từ đầu năm\n6| 1 | Nông thôn mới | 1 | 1 | 2 | 3", "F6 3")]
    [InlineData("C4: Quý I\nD4: Lũy kế quý II\nE4: Lũy kế quý III\n6| 1 | Nông thôn mới | 1 | 3 | 4", "E6 4")]
    [InlineData("C4: Quý I\nD4: Quý II\nE4: Lũy kế 6 tháng\nF4: Quý III\nG4: Lũy kế 9 tháng\nH4: Quý IV\nI4: Cả năm\n6| 1 | Nông thôn mới | 1 | 2 | 3 | 1 | 4 | 1 | 5", "I6 5")]
    public void OfSeveral_TheLastCounts(string table, string counted)
    {
        var (counts, findings) = Read("4| STT | Phong trào\n" + table);
        Assert.Equal([counted], counts);
        Assert.Equal([$"BM!C{(table.Contains("\n5C", StringComparison.Ordinal) ? 5 : 4)} column-within note"], findings);
    }

    [Fact]
    public void TheQuartersAreStillCheckedAgainstTheYear()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Quý I | Quý II | Lũy kế 6 tháng | Quý III | Quý IV | Cả năm\n5| 1 | Nông thôn mới | 1 | 2 | 3 | 1 | 1 | 6");
        Assert.Equal(["H5 6"], counts);
        Assert.Equal(["BM!C4 column-within note", "BM!H5 whole-differs warning"], findings);
    }
}
