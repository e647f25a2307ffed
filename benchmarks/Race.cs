using System.ComponentModel;
using System.Globalization;
using DienHinh.Benchmarks.DataSets;
using DienHinh.Benchmarks.Measuring;
using DienHinh.Ingest.Reference;

namespace DienHinh.Benchmarks;

/// <summary>All contenders over both data sets, one after the other in turns, each run in a fresh process; medians, and ratios to the library.</summary>
internal static class Race
{
    private const string Library = "ExcelDataReader, reading only";

    private static readonly string s_root = FindRoot();
    private static readonly string s_data = Path.Combine(s_root, "artifacts", "benchmarks");
    private static readonly string s_runs = Path.Combine(s_data, "runs");

    private static string Small => Path.Combine(s_data, "small");

    private static string Large => Path.Combine(s_data, "large.xlsx");

    /// <summary>The files of a data set in order of name.</summary>
    public static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    /// <summary>Writes the data sets where they are missing.</summary>
    public static int WriteData()
    {
        Directory.CreateDirectory(s_data);
        var catalogue = Catalogue.Load(Path.Combine(s_root, "data"));
        if (!Directory.Exists(Small)) SmallWorkbooks.Write(Small, catalogue);
        if (!File.Exists(Large)) LargeWorkbook.Write(Large, catalogue);
        return 0;
    }

    public static int Run(int runs)
    {
        WriteData();
        // Any command builds the program as people run it, where its sources have changed.
        if (Measuring.Run.Of([Path.Combine(s_root, "dienhinh"), "--help"], new Dictionary<string, string>()) is { ExitCode: not 0 } build) throw new InvalidOperationException(build.Output);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors; medians of {runs} runs, each in a fresh process"));
        foreach (var (name, path) in (ReadOnlySpan<(string, string)>)[("1,000 workbooks of 75 rows", Small), ("1 workbook of 200,000 rows x 12 columns", Large)])
        {
            Console.WriteLine($"\n{name}");
            Print(Measure(path, runs));
        }

        Directory.Delete(s_runs, recursive: true);
        return 0;
    }

    private static List<(string Name, double Seconds, double Megabytes)> Measure(string path, int runs)
    {
        var results = new Dictionary<string, List<Measuring.Run>>();
        for (var i = 0; i < runs; i++)
        {
            foreach (var contender in Contenders())
            {
                // The files are in the system's cache for everybody alike; what the run before left to write is not charged to the next.
                foreach (var file in FilesOf(path)) File.ReadAllBytes(file);
                try
                {
                    var run = Measuring.Run.Of(contender.Command(path), contender.Environment);
                    if (run.ExitCode != 0) Console.WriteLine($"{contender.Name}: exit code {run.ExitCode.ToString(CultureInfo.InvariantCulture)}: {run.Output[..Math.Min(run.Output.Length, 200)]}");
                    else (results.TryGetValue(contender.Name, out var list) ? list : results[contender.Name] = []).Add(run);
                }
                catch (Win32Exception)
                {
                    if (i == 0) Console.WriteLine($"{contender.Name}: not installed");
                }
            }
        }

        return [.. results.Select(r => (r.Key, Median(r.Value.Select(run => run.Seconds)), r.Value.Max(run => run.PeakMegabytes)))];
    }

    private static IEnumerable<Contender> Contenders()
    {
        var self = typeof(Race).Assembly.Location;
        var program = Path.Combine(s_root, "artifacts", "program");
        var native = Path.Combine(program, "dienhinh-intake");
        // As ./dienhinh starts them.
        var environment = new Dictionary<string, string> { ["DIENHINH_HOME"] = s_root, ["DOTNET_GCgen0size"] = "C00000" };
        yield return new("XmlReader skim, the limit", path => ["dotnet", self, "skim", path]);
        yield return new(Library, path => ["dotnet", self, "library", path]);
        yield return new("dienhinh ingest, all of it", path => [native, "ingest", path, "--json", "--data", FreshFolder()]) { Environment = environment };
        yield return new("the same without machine code", path => ["dotnet", Path.Combine(program, "DienHinh.ReportApi.dll"), "ingest", path, "--json", "--data", FreshFolder()]) { Environment = environment };
        yield return new("pandas, reading only", path => [Python(), Path.Combine(s_root, "benchmarks", "Contenders", "pandas_reading.py"), path]);
    }

    /// <summary>The Python that has the libraries: Debian installs them for its own Python, which need not be the first on the path.</summary>
    public static string Python() => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    // Deleted only when the whole race is over: ext4 passes over every inode that was freed in the last minutes, which would cost a run that writes
    // a thousand files half a second for what another run deleted.
    private static string FreshFolder() => Path.Combine(s_runs, Guid.NewGuid().ToString("N"));

    private static void Print(List<(string Name, double Seconds, double Megabytes)> results)
    {
        var reference = results.FirstOrDefault(r => r.Name == Library).Seconds;
        Console.WriteLine($"{"",-32}{"seconds",10}{"ratio",10}{"peak MB",10}");
        foreach (var (name, seconds, megabytes) in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32}{seconds,10:0.00}{seconds / reference,10:0.00}{megabytes,10:0}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>The project's folder.</summary>
    public static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DienHinh.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run from inside the project's folder.");
        return folder;
    }
}
