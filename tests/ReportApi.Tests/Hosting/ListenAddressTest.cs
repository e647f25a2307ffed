using System.Net;
using System.Net.Sockets;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class ListenAddressTest
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://localhost.example:5080", false)]
    [InlineData("https://192.0.2.7", false)]
    public void IsLoopback_OnlyForThisMachine(string address, bool expected) => Assert.Equal(expected, ListenAddress.IsLoopback(Assert.Single(ListenAddress.Parse(address))));

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://127.0.0.1:5080;rubbish")]
    public void Parse_NoWebAddress_IsRefused(string text) => Assert.Throws<FormatException>(() => ListenAddress.Parse(text));

    [Fact]
    public void FirstFree_TakenPort_GoesOnToTheNext()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var free = ListenAddress.FirstFree(new Uri($"http://127.0.0.1:{port}"));
        Assert.InRange(free.Port, port + 1, port + 50);
    }
}
