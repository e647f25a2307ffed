using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Intake;

/// <summary>What went wrong in a command, told to the person at the terminal.</summary>
internal static class Failure
{
    /// <summary>Writes what to do about it, and gives the exit code.</summary>
    public static int Tell(Exception failure, Terminal terminal)
    {
        switch (failure)
        {
            case WrongUseException:
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.WrongUse;
            case OperationCanceledException:
                return ExitCode.Failed;
            case not null when DiskFull.Is(failure):
                terminal.Error.WriteLine(DiskFull.Advice);
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.Failed;
            case FactDatabaseException { Problem: FactDatabaseProblem.Locked }:
                terminal.Error.WriteLine(
                    "Thư mục dữ liệu này đang được máy chủ đang chạy (hoặc một lệnh khác) giữ. Hãy dùng trang web của máy chủ đó, hoặc dừng nó (Ctrl+C) rồi chạy lại lệnh.");
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.Failed;
            case FactDatabaseException or CatalogueException or IOException or InvalidDataException or UnauthorizedAccessException:
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.Failed;
            default:
                terminal.Error.WriteLine("Chương trình gặp lỗi ngoài dự kiến; hãy gửi những dòng sau cho người phát triển:");
                terminal.Error.WriteLine(failure);
                return ExitCode.Failed;
        }
    }
}
