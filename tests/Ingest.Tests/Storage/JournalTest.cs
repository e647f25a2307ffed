using System.Text.Json.Nodes;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class JournalTest : IDisposable
{
    private static readonly DateTime s_time = new(2024, 12, 1, 8, 0, 0, DateTimeKind.Utc);
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOfIt => Path.Combine(_folder, "archive", "journal.jsonl");

    [Fact]
    public void Open_AfterAppending_GivesTheLinesInOrder()
    {
        var journal = Journal.Open(PathOfIt);
        journal.Append(Entry(1));
        journal.Append(Decided(1));
        journal.Append(Entry(2));
        var again = Journal.Open(PathOfIt);
        Assert.Equal(journal.Lines, again.Lines);
        Assert.Equal([Entry(1), Entry(2)], again.Entries);
        Assert.Equal([Decided(1)], again.Decisions);
    }

    [Fact]
    public void Sender_IsKept_AndLeftOutWhereNobodyWasNamed()
    {
        var journal = Journal.Open(PathOfIt);
        journal.Append([Entry(1), Entry(2) with { By = "Hương" }]);
        Assert.Equal([null, "Hương"], Journal.Open(PathOfIt).Entries.Select(e => e.By));
        Assert.Equal([false, true], File.ReadLines(PathOfIt).Select(l => l.Contains("\"by\":\"Hương\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Peek_BesideAWriter_GivesTheWholeLinesAndChangesNothing()
    {
        Assert.Empty(Journal.Peek(PathOfIt));
        var journal = Journal.Open(PathOfIt);
        journal.Append(Entry(1));
        journal.Append(Decided(1));
        File.AppendAllText(PathOfIt, "{\"kind\":\"subm");
        var before = File.ReadAllBytes(PathOfIt);
        Assert.Equal(journal.Lines, Journal.Peek(PathOfIt));
        Assert.Equal(before, File.ReadAllBytes(PathOfIt));
    }

    [Fact]
    public void Open_LineWithoutKind_IsASubmission()
    {
        Write("""{"number":1,"receivedAt":"2024-12-01T08:00:00Z","sha256":"ab","file":"a.csv","plan":null,"unit":null,"year":null}""" + "\n");
        Assert.Equal([Entry(1)], Journal.Open(PathOfIt).Entries);
    }

    [Fact]
    public void Open_RejectedFile_GivesBackWhatWasSaidOfIt()
    {
        var reason = new Finding("year-outside-plan", Severity.Error, "DS", "A3", null, "Năm 2019 nằm ngoài kế hoạch.", null);
        var journal = Journal.Open(PathOfIt);
        journal.Append(Entry(1));
        journal.Append(Entry(2) with { Refusal = new("phuc-linh-2021-2025", "05794", [2019], [reason]) });
        journal.Append(Entry(3));
        var again = Journal.Open(PathOfIt).Entries;
        Assert.Equal([null, again[1].Refusal, null], again.Select(e => e.Refusal));
        Assert.Equal(("phuc-linh-2021-2025", "05794", 2019, reason), (again[1].Refusal!.Plan, again[1].Refusal!.Unit, Assert.Single(again[1].Refusal!.Years), Assert.Single(again[1].Refusal!.Reasons)));
        // A program that does not know rejected files must not take one for accepted.
        Assert.Equal(["submission", "rejected", "submission"], File.ReadLines(PathOfIt).Select(l => (string?)JsonNode.Parse(l)!["kind"]));
        Assert.DoesNotContain("refusal", File.ReadLines(PathOfIt).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_HalfLineAtTheEnd_IsCutOffAndTheNextFollowsCleanly()
    {
        var journal = Journal.Open(PathOfIt);
        journal.Append(Entry(1));
        File.AppendAllText(PathOfIt, """{"kind":"submission","number":2,"receivedAt":"2024-12-01T""");
        var again = Journal.Open(PathOfIt);
        Assert.Equal([Entry(1)], again.Entries);
        again.Append(Entry(2));
        Assert.Equal([Entry(1), Entry(2)], Journal.Open(PathOfIt).Entries);
    }

    [Theory]
    [InlineData("{\"number\":1}\n", "dòng 1")]
    [InlineData("rác\n", "dòng 1")]
    [InlineData("{\"kind\":\"submission\",\"number\":2,\"receivedAt\":\"2024-12-01T08:00:00Z\",\"sha256\":\"ab\",\"file\":\"a.csv\",\"plan\":null,\"unit\":null,\"year\":null}\n", "mang số 2")]
    [InlineData("{\"kind\":\"rejected\",\"number\":1,\"receivedAt\":\"2024-12-01T08:00:00Z\",\"sha256\":\"ab\",\"file\":\"a.csv\",\"plan\":null,\"unit\":null,\"year\":null}\n", "dòng 1")]
    [InlineData("{\"kind\":\"prophecy\",\"number\":1}\n", "cập nhật chương trình")]
    public void Open_ChangedByOtherHands_IsRefusedWithTheLine(string text, string said)
    {
        Write(text);
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => Journal.Open(PathOfIt)).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(PathOfIt));
    }

    [Fact]
    public void Append_AfterAnotherProcessWrote_IsRefused()
    {
        var journal = Journal.Open(PathOfIt);
        journal.Append(Entry(1));
        Journal.Open(PathOfIt).Append(Entry(2));
        Assert.Throws<InvalidDataException>(() => journal.Append(Entry(2)));
        Assert.Equal([Entry(1), Entry(2)], Journal.Open(PathOfIt).Entries);
    }

    private static JournalEntry Entry(int number) => new(number, s_time, "ab", "a.csv", null, null, null);

    private static Decision Decided(int number) => new(number, DecisionSubject.Owner, "Hội \"A\"; b", "hoi-phu-nu", null, s_time, "Trần văn Thử");

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOfIt)!);
        File.WriteAllText(PathOfIt, text);
    }
}
