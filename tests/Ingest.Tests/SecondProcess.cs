using DienHinh.Ingest.Tests.Storage;
using DienHinh.Ingest.Tests.Workbooks.Workers;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest.Tests;

/// <summary>This assembly as a program of its own, for what needs a second process: locks, workers, and workers that misbehave.</summary>
internal static class SecondProcess
{
    public const string HoldLock = "hold-lock";
    public const string FakeWorker = "fake-worker";
    public const string PoolOwner = "pool-owner";

    public static WorkerCommand Command(params string[] arguments) => new("dotnet", ["exec", typeof(SecondProcess).Assembly.Location, .. arguments]);

    public static void Main(string[] arguments)
    {
        switch (arguments)
        {
            case [HoldLock, var path]: LockHolder.Hold(path); break;
            case [WorkbookWorker.Command]: WorkbookWorker.Run(); break;
            case [FakeWorker, var manner]: Workbooks.Workers.FakeWorker.Run(manner); break;
            case [PoolOwner]: WorkerPoolTest.OwnPool(); break;
            default: throw new ArgumentException($"There is no second process {string.Join(' ', arguments)}.");
        }
    }
}
