namespace DienHinh.Benchmarks.Measuring;

/// <summary>Somebody in the race.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Command">The program and its arguments for one data set; a fresh process each time.</param>
internal sealed record Contender(string Name, Func<string, IReadOnlyList<string>> Command)
{
    /// <summary>Variables that its process gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
