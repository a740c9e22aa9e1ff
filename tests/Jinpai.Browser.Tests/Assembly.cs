[assembly: AssemblyFixture(typeof(Jinpai.Browser.Tests.Browser))]
