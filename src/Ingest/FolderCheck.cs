using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest;

/// <summary>What checking a data folder found.</summary>
/// <param name="Files">How many archived files were read.</param>
/// <param name="Submissions">How many submissions the journal has.</param>
/// <param name="Decisions">How many decisions the journal has.</param>
/// <param name="Tables">How many tables were compared with a rebuild.</param>
/// <param name="Problems">What is wrong, each in a Vietnamese sentence that says what to do; empty when all is well.</param>
public sealed record FolderCheck(int Files, int Submissions, int Decisions, int Tables, IReadOnlyList<string> Problems)
{
    /// <summary>Checks that every archived file has the hash that names it, that the journal's files are there, and that the database equals a rebuild, table by table.</summary>
    /// <param name="data">The folder, open: what a crash left out was stored by opening it.</param>
    public static FolderCheck Run(DataFolder data)
    {
        var problems = new List<string>();
        var files = data.Archive.List();
        var damaged = files.Where(f => !IsWhole(data.Archive, f)).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(damaged.Select(f => $"Tệp {f} trong kho lưu đã bị thay đổi hoặc hỏng; hãy chép lại từ bản sao lưu."));
        var missing = data.Journal.Entries.Where(e => !files.Contains(e.Sha256)).ToList();
        problems.AddRange(missing.Select(e => $"Kho lưu thiếu tệp {e.Sha256} của hồ sơ số {e.Number} ({e.File}); hãy chép lại từ bản sao lưu."));
        problems.AddRange(NotStored(data));

        // Without its files nothing can be made again; the rest has been said.
        var tables = missing.Count == 0 && !data.Journal.Entries.Any(e => damaged.Contains(e.Sha256)) ? Compare(data, problems) : 0;
        return new FolderCheck(files.Count, data.Journal.Entries.Count, data.Journal.Decisions.Count, tables, problems);
    }

    private static bool IsWhole(Archive archive, string hash)
    {
        try
        {
            archive.Read(hash);
            return true;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> NotStored(DataFolder data)
    {
        var stored = data.Submissions.List().ToDictionary(s => s.Id, s => s.Result.Sha256);
        foreach (var entry in data.Journal.Entries)
        {
            if (!stored.TryGetValue(entry.Number, out var hash)) yield return $"Hồ sơ số {entry.Number} có trong nhật ký nhưng không có trong cơ sở dữ liệu; hãy chạy lệnh rebuild.";
            else if (hash != entry.Sha256) yield return $"Hồ sơ số {entry.Number} trong cơ sở dữ liệu đến từ tệp khác với nhật ký; hãy chạy lệnh rebuild.";
        }
    }

    private static int Compare(DataFolder data, List<string> problems)
    {
        using var rebuilt = FactDatabase.InMemory();
        data.Replay(rebuilt);
        using var here = data.Database.Connect();
        using var there = rebuilt.Connect();
        var expected = TableDigest.All(there).ToDictionary(t => t.Table, StringComparer.Ordinal);
        var found = TableDigest.All(here);
        foreach (var table in found.Where(t => expected.GetValueOrDefault(t.Table) != t))
        {
            var rows = expected.TryGetValue(table.Table, out var right) ? right.Rows : 0;
            problems.Add($"Bảng {table.Table} khác với khi dựng lại từ kho lưu ({table.Rows} dòng, dựng lại được {rows}): cơ sở dữ liệu bị sửa, hoặc danh mục hay chương trình đã đổi từ khi nạp. Hãy chạy lệnh rebuild.");
        }

        return found.Count;
    }
}
