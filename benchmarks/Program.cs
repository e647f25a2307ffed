using System.Globalization;
using System.Reflection;
using DienHinh.Benchmarks;
using DienHinh.Benchmarks.Contenders;
using DienHinh.Benchmarks.DataSets;

// Contenders that read in this binary are started as processes of their own, so that each begins cold.
return args switch
{
    ["library", var path] => Tell(LibraryReading.Read(Race.FilesOf(path))),
    ["skim", var path] => Tell(XmlSkim.Read(Race.FilesOf(path))),
    ["data"] => Race.WriteData(),
    ["facts", var path, var exemplars] => WriteFacts(path, long.Parse(exemplars, CultureInfo.InvariantCulture)),
    ["ask", var path, var runs] => Questions.Ask(path, int.Parse(runs, CultureInfo.InvariantCulture)),
    ["requests", var folder, var seconds] => await Requests.Race(folder, double.Parse(seconds, CultureInfo.InvariantCulture)),
    ["dashboard", var path, var runs] => DashboardRace.Run(path, int.Parse(runs, CultureInfo.InvariantCulture)),
    ["pictures", var runs] => Pictures.Race(int.Parse(runs, CultureInfo.InvariantCulture)),
    ["duplicates", var records] => DuplicateBenchmark.Run(int.Parse(records, CultureInfo.InvariantCulture)),
    [] => Race.Run(runs: 3),
    [var runs] when int.TryParse(runs, CultureInfo.InvariantCulture, out var count) => Race.Run(count),
    _ => WrongUse(),
};

static int Tell(long cells)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells} cells"));
    return 0;
}

static int WriteFacts(string path, long exemplars)
{
    TenYears.Write(path, exemplars);
    return 0;
}

static int WrongUse()
{
    Console.Error.WriteLine($"usage: {Assembly.GetExecutingAssembly().GetName().Name} [RUNS] | data | facts FILE EXEMPLARS | ask FILE RUNS | dashboard FILE RUNS | requests FOLDER SECONDS | pictures RUNS | duplicates RECORDS");
    return 1;
}
