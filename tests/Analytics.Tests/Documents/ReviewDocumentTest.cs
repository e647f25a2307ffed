using System.Text.RegularExpressions;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Documents;

public sealed partial class ReviewDocumentTest(SampleReview sample) : IClassFixture<SampleReview>
{
    [Fact]
    public void Head_IsThePlansAndLeavesNumberAndDateBlank()
    {
        var document = sample.Document;

        Assert.Equal(["ỦY BAN NHÂN DÂN", "XÃ PHỤC LINH"], document.Head.Issuer);
        Assert.Equal("Số:          /BC-UBND", document.Head.Number.Replace('\u00A0', ' '));
        Assert.Equal("Phục Linh, ngày      tháng      năm         ", document.Head.PlaceAndDate.Replace('\u00A0', ' '));
        Assert.Equal(["UBND huyện Đại Từ", "", "Lưu: VT."], document.Recipients);
        Assert.Equal(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], document.Signature);
    }

    [Fact]
    public void Sections_FollowTheOrderOfAReview() =>
        Assert.Equal(
            ["I. TÌNH HÌNH NỘP BÁO CÁO", "II. KẾT QUẢ CHUNG", "III. KẾT QUẢ THEO PHONG TRÀO", "IV. MỨC ĐẠT CHỈ TIÊU", "V. ĐIỂN HÌNH TIÊU BIỂU", "VI. CÁCH ĐỌC SỐ LIỆU"],
            sample.Document.Blocks.OfType<HeadingBlock>().Select(h => h.Text));

    [Fact]
    public void Narrative_SaysWhatTheSamplesAddUpTo()
    {
        var text = Narrative(sample.Document).Select(p => p.Text).ToList();

        Assert.Equal(
        [
            "Báo cáo phải nộp của các năm 2021–2024 là 4, đã nộp 4 (100 %), trong đó 1 nộp trễ. Báo cáo năm 2025 đến ngày chốt chưa đến hạn, đã nhận 1; phần có ngày đến hết ngày chốt được tính.",
            "Từ năm 2021 đến hết ngày 30/6/2025, 83 điển hình tiên tiến được công nhận, gồm 26 tập thể, 49 cá nhân và 8 hộ gia đình.",
            "Các báo cáo không ghi khen thưởng, giới thiệu dự hội nghị, đại hội, nhân rộng.",
            "Năm 2024 có 24 điển hình được công nhận, tăng 1 (4,3 %) so với năm 2021 (23). Nhiều nhất là năm 2024 (24), ít nhất là năm 2023 (17).",
            "Kỳ sơ kết trước tính đến ngày 11/6/2023 có 42 điển hình; từ đó đến hết ngày 30/6/2025 thêm 41.",
        ], text.Skip(1).Take(5));
        Assert.Contains("Chỉ tiêu đến hết ngày 30/6/2025 là 76 điển hình, đạt 83 (109,2 %).", text);
    }

    // Whatever number a sentence holds is one that it cites, or part of a date, a year or a name.
    [Theory]
    [InlineData("final-2025")]
    [InlineData("interim-2023")]
    public void EveryNumberOfTheNarrative_IsTraced(string review)
    {
        var document = ReviewDocument.Of(sample.Build(new(SampleReview.Plan, review)), sample.Data.Catalogue);
        var values = Traced(document).ToDictionary(r => int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture), r => r[2].Replace(" %", "", StringComparison.Ordinal));
        var checkedNumbers = 0;
        foreach (var paragraph in Narrative(document).Skip(1))
        {
            var cited = paragraph.Sources.Select(s => values[s]).ToHashSet();
            foreach (Match number in Number().Matches(Date().Replace(paragraph.Text, "")))
            {
                Assert.True(cited.Contains(number.Value), $"{number.Value} is not traced: {paragraph.Text}");
                checkedNumbers++;
            }
        }

        Assert.True(checkedNumbers > 10);
    }

    [Fact]
    public void TracedFigures_AreGivenAgainByTheirQuestions()
    {
        var rows = Traced(sample.Document).Where(r => r[3].StartsWith("query --measures recognised ", StringComparison.Ordinal)).ToList();
        var answer = QueryRunner.Run(sample.Data.Database, new MetricQuery { Measures = ["recognised"], By = ["kind"], Period = "final-2025", Plan = SampleReview.Plan, Totals = true });

        Assert.Equal(
            answer.Rows.Where(r => (long)r[^1]! > 0).Select(r => ((string)r[1]!).ToLowerInvariant() + " " + r[^1]).Append(answer.Totals![^1]!.ToString()).Order(),
            rows.Select(r => (r[1].Contains(':', StringComparison.Ordinal) ? r[1].Split(": ")[1] + " " : "") + r[2]).Order());
        Assert.All(rows, r => Assert.EndsWith("--period final-2025 --plan phuc-linh-2021-2025", r[3], StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_HoldWhatTheReportsHold()
    {
        var tables = sample.Document.Blocks.OfType<TableBlock>().ToList();

        Assert.Equal(["Tổng", "42", "83", "+41", "+97,6 %"], tables.Single(t => t.Caption.StartsWith("Bảng 3", StringComparison.Ordinal)).Totals);
        Assert.Equal(["Tổng", "", "83", "76", "83", "2", "109,2 %", "Còn thiếu 2"], tables.Single(t => t.Caption.StartsWith("Bảng 4", StringComparison.Ordinal)).Totals);
        Assert.All(tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
    }

    [Fact]
    public void FirstReview_IsComparedWithNothing()
    {
        var review = sample.Build(new(SampleReview.Plan, "interim-2023"));

        Assert.Null(review.Base);
        Assert.Equal((2021, 2022), review.ClosedYears);
        Assert.DoesNotContain(ReviewDocument.Of(review, sample.Data.Catalogue).Blocks.OfType<HeadingBlock>(), h => h.Text.Contains("THEO PHONG TRÀO", StringComparison.Ordinal));
    }

    [Fact]
    public void LongListOfUnits_StandsInTheAppendix()
    {
        var report = sample.Final.Completeness;
        var many = sample.Final with { Completeness = report with { Table = report.Table with { Rows = [.. Enumerable.Repeat(report.Table.Rows[0], 16)] } } };
        var document = ReviewDocument.Of(many, sample.Data.Catalogue);

        Assert.DoesNotContain(document.Blocks.OfType<TableBlock>(), t => t.Caption.Contains("nộp báo cáo", StringComparison.Ordinal));
        Assert.Equal([16, sample.Document.Appendix.OfType<TableBlock>().Single().Rows.Count], document.Appendix.OfType<TableBlock>().Select(t => t.Rows.Count));
    }

    [Fact]
    public void UnknownReview_IsRefusedWithTheNearestName()
    {
        var error = Assert.Throws<QueryException>(() => sample.Build(new(SampleReview.Plan, "final-2024"))).Errors.Single();

        Assert.Equal(("bad-period", "final-2025"), (error.Code, error.Nearest));
    }

    [Fact]
    public void PublicVersion_NamesNobody()
    {
        const string file = "xa-dong-lien-2021.xlsx";
        sample.Data.Pipeline.Ingest(file, Exports.RealData.Sample(file), new Ingest.IngestOptions());
        var plan = sample.Data.Catalogue.Plans.Find("dong-lien-2021")!;
        var closing = sample.Final.Review with { CutOff = new DateOnly(2021, 12, 31) };
        IReadOnlyList<BestPractice> List(NamesShown names) => BestPractice.List(sample.Data.Database, sample.Data.Catalogue, plan, closing, names, 50);
        static bool IsPersonal(BestPractice practice) => practice.Kind is "Cá nhân" or "Hộ gia đình";
        var persons = List(NamesShown.Full).Where(IsPersonal).ToList();

        Assert.NotEmpty(persons);
        Assert.All(persons, p => Assert.Contains(' ', p.Name));
        Assert.All(List(NamesShown.Initials).Where(IsPersonal), p => Assert.Matches(@"^(\p{Lu}\.)+$", p.Name));
        Assert.Equal(persons.Count, List(NamesShown.None).Count(p => IsPersonal(p) && p.Name == "(không nêu tên)"));
        Assert.Equal(List(NamesShown.Full).Where(p => !IsPersonal(p)).Select(p => p.Name), List(NamesShown.None).Where(p => !IsPersonal(p)).Select(p => p.Name));
    }

    private static IEnumerable<ParagraphBlock> Narrative(OfficialDocument document) =>
        document.Blocks.TakeWhile(b => b is not HeadingBlock { Text: "V. ĐIỂN HÌNH TIÊU BIỂU" or "IV. ĐIỂN HÌNH TIÊU BIỂU" }).OfType<ParagraphBlock>();

    private static IReadOnlyList<IReadOnlyList<string>> Traced(OfficialDocument document) => document.Appendix.OfType<TableBlock>().Single().Rows;

    [GeneratedRegex(@"\d{1,2}/\d{1,2}/\d{4}|([Nn]ăm|các năm) \d{4}(–\d{4})?")]
    private static partial Regex Date();

    [GeneratedRegex(@"\d+([.,]\d+)*")]
    private static partial Regex Number();
}
