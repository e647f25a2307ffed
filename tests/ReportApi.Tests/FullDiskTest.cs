using System.Diagnostics;
using DienHinh.ReportApi.Commands;
using Xunit.Abstractions;

namespace DienHinh.ReportApi.Tests;

/// <summary>A disk without room: a small file system of its own, mounted where only this test's processes see it.</summary>
public sealed class FullDiskTest(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-full-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SmallDiskFact]
    public void Ingest_OnAFullDisk_SaysSoLosesNothingAndGoesOnWithRoom()
    {
        // Files until the disk is full; once more, still full; then with room.
        var said = Script("""
            for try in 1 2; do
              for i in $(seq 40); do dienhinh ingest "$SAMPLES" || break; done >"$HERE/out" 2>"$HERE/err-$try"
              echo "full: $?"
              head -c 30m /dev/zero >"$DISK/filler" 2>/dev/null
            done
            dienhinh exemplars 2>"$HERE/err-3" >/dev/null; echo "still full: $?"
            rm "$DISK/filler"; mount -o remount,size=300m "$DISK"
            dienhinh ingest "$SAMPLES" | tail -1
            dienhinh verify; echo "verified: $?"
            """, size: "1000k");
        Assert.Contains("verified: 0", said, StringComparison.Ordinal);
        Assert.Contains("still full: 3", said, StringComparison.Ordinal);
        Assert.Contains("68 tệp", said, StringComparison.Ordinal);
        Assert.Contains("0 từ chối", said, StringComparison.Ordinal);
        var messages = Directory.GetFiles(_folder, "err-*").Select(File.ReadAllText).Where(t => t.Length > 0).ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.StartsWith("Đĩa chứa thư mục dữ liệu đã đầy", m.Split('\n').First(line => !line.StartsWith("Bỏ qua", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    [SmallDiskFact]
    public void Serve_ThroughAFullDisk_AnswersEveryTimeAndGoesOn()
    {
        // First no room for anything; then room for the archive copy and the journal's line, not for the database.
        var said = Script("""
            dotnet exec "$PROGRAM" serve --urls http://127.0.0.1:0 --data "$DISK/data" >"$HERE/out" 2>"$HERE/err" & server=$!
            for i in $(seq 120); do grep -q http "$HERE/out" && break; sleep 0.5; done
            address=$(grep -o 'http://127.0.0.1:[0-9]*' "$HERE/out")
            send() { echo "$1: $(curl -s -o "$HERE/answer" -w '%{http_code}' -F "file=@$SAMPLES/$1" "$address/api/v1/submissions") $(grep -o '"code":"disk-full"' "$HERE/answer")"; }
            send phuong-bao-an-2021.xlsx
            head -c 100m /dev/zero >"$DISK/filler" 2>/dev/null
            send phuong-bao-an-2022.xlsx
            truncate -s -24K "$DISK/filler"
            send phuong-bao-an-2023.xlsx
            send phuong-bao-an-2024.xlsx
            rm "$DISK/filler"; mount -o remount,size=300m "$DISK"
            for year in 2022 2023 2024 2025; do send phuong-bao-an-$year.xlsx; done
            kill $server; wait $server
            dienhinh verify; echo "verified: $?"
            """, size: "12m");
        Assert.Contains("bao-an-2021.xlsx: 201", said, StringComparison.Ordinal);
        Assert.Contains("bao-an-2022.xlsx: 507 \"code\":\"disk-full\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain(": 500", said, StringComparison.Ordinal);
        Assert.Contains("bao-an-2025.xlsx: 201", said, StringComparison.Ordinal);
        Assert.Contains("verified: 0", said, StringComparison.Ordinal);
        Assert.Contains("5 hồ sơ", said, StringComparison.Ordinal);
    }

    private string Script(string body, string size)
    {
        var disk = Directory.CreateDirectory(Path.Combine(_folder, "disk")).FullName;
        var start = new ProcessStartInfo("unshare", ["-rm", "bash", "-c", $"""
            mount -t tmpfs -o size={size} tmpfs "$DISK" || exit 9
            dienhinh() ( exec dotnet exec "$PROGRAM" "$@" --data "$DISK/data" )
            {body}
            """])
        {
            RedirectStandardOutput = true,
            Environment = { ["DISK"] = disk, ["HERE"] = _folder, ["SAMPLES"] = Samples.Folder, ["PROGRAM"] = typeof(CommandLine).Assembly.Location },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.WriteLine(said);
        return said;
    }
}

/// <summary>A test that needs a small disk; skipped, and said to be, where the system lets nobody mount one.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> s_canMount = new(CanMount);

    public SmallDiskFactAttribute()
    {
        if (!s_canMount.Value) Skip = "Here no file system can be mounted (unshare -rm, mount -t tmpfs).";
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
