using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Figures of a summary form that are written as text.</summary>
public sealed class SummaryTextsTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh(Title + table);
        return ([.. (read.Submission?.Counts ?? []).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {string.Join("+", c.MovementIds)} {c.Kind?.Code()} {c.Count}"))], read.Triples());
    }

    [Theory]
    [InlineData("02 tập thể, 03 cá nhân")]
    [InlineData("2 TT; 3 CN")]
    [InlineData("5 điển hình (2 tập thể và 3 cá nhân)")]
    public void SeveralKindsInACell_AreFiguresOfTheirOwn(string cell)
    {
        var (counts, findings) = Read($"4| STT | Phong trào | Kết quả công nhận\n5| 1 | Nông thôn mới | {cell}\n6| 2 | Bảo vệ an ninh Tổ quốc | {cell}");
        Assert.Equal(["C5 nong-thon-moi collective 2", "C5 nong-thon-moi individual 3", "C6 bao-ve-an-ninh-to-quoc collective 2", "C6 bao-ve-an-ninh-to-quoc individual 3"], counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void OneKindInACell_IsItsKind_UnlessTheRowSaysIt()
    {
        Assert.Equal(["C5 nong-thon-moi household 2"], Read("4| STT | Phong trào | Số lượng\n5| 1 | Nông thôn mới | 02 hộ gia đình").Counts);
        Assert.Equal(["D5 nong-thon-moi collective 2"], Read("4| STT | Phong trào | Đối tượng | Số lượng\n5| 1 | Nông thôn mới | Tập thể | 02 hộ").Counts);
    }

    [Theory]
    [InlineData("02 tập thể, 03 cá nhân giảm 1")]
    [InlineData("6 điển hình (2 tập thể, 3 cá nhân)")]
    public void WhatIsNoSumOfKinds_IsSaid(string cell)
    {
        var (counts, findings) = Read($"4| STT | Phong trào | Số lượng\n5| 1 | Nông thôn mới | {cell}\n6| 2 | Bảo vệ an ninh Tổ quốc | 4");
        Assert.Equal(["C6 bao-ve-an-ninh-to-quoc  4"], counts);
        Assert.Equal(["BM!C5 unreadable-count warning"], findings);
    }

    [Fact]
    public void KindsInAColumnOfMeasures_AreKinds()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Đơn vị tính | Chỉ tiêu | Thực hiện\n5| 1 | Nông thôn mới | Tập thể | 2 | 3\nmerge A5:A6\nmerge B5:B6\n6C| Cá nhân | 2 | 4\n7| 2 | Bảo vệ an ninh Tổ quốc | Hộ | 2 | 2");
        Assert.Equal(["E5 nong-thon-moi collective 3", "E6 nong-thon-moi individual 4", "E7 bao-ve-an-ninh-to-quoc household 2"], counts);
        Assert.Equal(["BM!D4 column-not-used note"], findings);
    }

    [Fact]
    public void CountBehindAMovement_ChecksItsFigures()
    {
        const string header = "4| STT | Phong trào | Tập thể | Cá nhân\n";
        Assert.Equal(["C5 nong-thon-moi collective 2", "D5 nong-thon-moi individual 3"], Read(header + "5| 1 | Xây dựng nông thôn mới (05 điển hình) | 2 | 3").Counts);
        Assert.Empty(Read(header + "5| 1 | Xây dựng nông thôn mới (05 điển hình) | 2 | 3").Findings);
        Assert.Equal(["BM!B5 total-differs warning"], Read(header + "5| 1 | Xây dựng nông thôn mới (06 điển hình) | 2 | 3").Findings);
    }
}
